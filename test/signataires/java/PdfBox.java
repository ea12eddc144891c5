import java.awt.geom.AffineTransform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/** Signs with Apache PDFBox: an invisible signature, its default, or one with an appearance made as in its documentation. */
final class PdfBox {
    private PdfBox() {}

    static void sign(Job job, boolean visible) throws Exception {
        try (PDDocument document = Loader.loadPDF(job.in().toFile());
                var options = new SignatureOptions()) {
            PdfBoxTampering.apply(document, job);
            var field = (PDSignatureField) document.getDocumentCatalog().getAcroForm().getField(job.field());
            var signature = new PDSignature();
            field.getCOSObject().setItem(COSName.V, signature);
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            signature.setName("Signataire d’essai");
            signature.setSignDate(Job.when());
            if (visible) options.setVisualSignature(template(field.getWidgets().get(0).getRectangle()));
            document.addSignature(signature, content -> cms(content, job.key()), options);
            try (var out = Files.newOutputStream(job.out())) {
                document.saveIncremental(out);
            }
        }
    }

    /** Changes a PDF without signing it. */
    static void change(Job job) throws IOException {
        try (var document = Loader.loadPDF(job.in().toFile());
                var out = Files.newOutputStream(job.out())) {
            PdfBoxTampering.apply(document, job);
            document.saveIncremental(out);
        }
    }

    private static byte[] cms(InputStream content, Key key) throws IOException {
        try {
            return Cms.of(content.readAllBytes(), key);
        } catch (IOException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IOException(failed);
        }
    }

    /** A PDF with one signature field and its appearance, which PDFBox copies. */
    private static InputStream template(PDRectangle place) throws IOException {
        try (var document = new PDDocument()) {
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            var form = new PDAcroForm(document);
            document.getDocumentCatalog().setAcroForm(form);
            var field = new PDSignatureField(form);
            form.getFields().add(field);
            form.setSignaturesExist(true);
            form.setAppendOnly(true);
            form.getCOSObject().setDirect(true);
            var widget = field.getWidgets().get(0);
            widget.setRectangle(place);
            var look = new PDFormXObject(new PDStream(document));
            look.setResources(new PDResources());
            look.setFormType(1);
            look.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
            look.setMatrix(new AffineTransform());
            var states = new PDAppearanceDictionary();
            states.getCOSObject().setDirect(true);
            var stream = new PDAppearanceStream(look.getCOSObject());
            states.setNormalAppearance(stream);
            widget.setAppearance(states);
            try (var drawing = new PDPageContentStream(document, stream)) {
                drawing.setNonStrokingColor(0.1f, 0.2f, 0.5f);
                drawing.addRect(4, 4, place.getWidth() - 8, 3);
                drawing.fill();
            }
            var out = new ByteArrayOutputStream();
            document.save(out);
            return new ByteArrayInputStream(out.toByteArray());
        }
    }
}
