import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquare;

/** Further changes that PDFBox makes to a PDF when it signs. Each marks the objects it changed, because only those are saved in the update. */
final class PdfBoxTampering {
    private PdfBoxTampering() {}

    private interface Change {
        void make(PDDocument document, String field) throws IOException;
    }

    private static final Map<String, Change> CHANGES = Map.of(
            "", (document, field) -> {},
            "page", PdfBoxTampering::page,
            "annotation", PdfBoxTampering::annotation,
            "title", PdfBoxTampering::title,
            "field", PdfBoxTampering::field);

    static void apply(PDDocument document, Job job) throws IOException {
        CHANGES.get(job.change()).make(document, job.field());
    }

    /** Draws a bar over the first page. */
    private static void page(PDDocument document, String field) throws IOException {
        var page = document.getPage(0);
        var bar = new PDStream(document);
        try (var out = bar.createOutputStream()) {
            out.write("q 1 0 0 rg 0 400 595 60 re f Q".getBytes(StandardCharsets.US_ASCII));
        }
        var contents = new COSArray();
        contents.add(page.getCOSObject().getItem(COSName.CONTENTS));
        contents.add(bar);
        page.getCOSObject().setItem(COSName.CONTENTS, contents);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /** Adds a square annotation over the first page. */
    private static void annotation(PDDocument document, String field) throws IOException {
        var page = document.getPage(0);
        var square = new PDAnnotationSquare();
        square.setRectangle(new PDRectangle(50, 300, 400, 200));
        square.setColor(new PDColor(new float[] {1, 0, 0}, PDDeviceRGB.INSTANCE));
        square.setInteriorColor(square.getColor());
        square.setPrinted(true);
        square.constructAppearances(document);
        var annotations = page.getAnnotations();
        annotations.add(square);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
    }

    /** Changes the title of the document, in its XMP only. */
    private static void title(PDDocument document, String field) throws IOException {
        var metadata = document.getDocumentCatalog().getMetadata();
        var xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
        try (var out = metadata.createOutputStream()) {
            out.write(xmp.replaceFirst("(x-default\"[^>]*>)[^<]+", "$1Un autre contrat").getBytes(StandardCharsets.UTF_8));
        }
        metadata.getCOSObject().setNeedToBeUpdated(true);
    }

    /** Moves a field, with its appearance, over the text of its page. */
    private static void field(PDDocument document, String field) {
        var widget = document.getDocumentCatalog().getAcroForm().getField(field).getWidgets().get(0);
        widget.setRectangle(new PDRectangle(60, 500, 460, 250));
        widget.getCOSObject().setNeedToBeUpdated(true);
    }
}
