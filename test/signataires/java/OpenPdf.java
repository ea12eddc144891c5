import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfAnnotation;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.PdfSignatureAppearance;
import com.lowagie.text.pdf.PdfStamper;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.function.Consumer;

/** Signs with OpenPDF, the library of JSignPdf. Each version has a class loader of its own, because their classes have the same names. */
public final class OpenPdf implements Consumer<Job> {
    private interface Change {
        void make(PdfStamper stamper, String field) throws IOException;
    }

    private static final Map<String, Change> CHANGES = Map.of(
            "", (stamper, field) -> {},
            "page", (stamper, field) -> {
                var over = stamper.getOverContent(1);
                over.setColorFill(Color.RED);
                over.rectangle(0, 400, 595, 60);
                over.fill();
            },
            "annotation", (stamper, field) -> stamper.addAnnotation(
                    PdfAnnotation.createSquareCircle(stamper.getWriter(), new Rectangle(50, 300, 450, 500), "Remarque", true), 1),
            "title", (stamper, field) -> stamper.setInfoDictionary(Map.of("Title", "Un autre contrat")),
            "field", (stamper, field) -> {
                PdfDictionary widget = stamper.getAcroFields().getFieldItem(field).getWidget(0);
                widget.put(PdfName.RECT, new PdfArray(new float[] {60, 500, 520, 750}));
                stamper.markUsed(widget);
            });

    @Override
    public void accept(Job job) {
        try (var out = Files.newOutputStream(job.out())) {
            var stamper = PdfStamper.createSignature(new PdfReader(job.in().toString()), out, '\0', null, true);
            CHANGES.get(job.change()).make(stamper, job.field());
            var appearance = stamper.getSignatureAppearance();
            appearance.setVisibleSignature(job.field());
            appearance.setCrypto(job.key().secret(), job.key().chain(), null, PdfSignatureAppearance.WINCER_SIGNED);
            appearance.setReason("Signature");
            appearance.setSignDate(Job.when());
            stamper.close();
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }
}
