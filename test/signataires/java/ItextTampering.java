import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.annot.PdfAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfSquareAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.util.Map;
import java.util.function.BiConsumer;

/** Further changes that iText makes to a PDF when it signs. */
final class ItextTampering {
    private ItextTampering() {}

    private static final Map<String, BiConsumer<PdfDocument, String>> CHANGES = Map.of(
            "", (document, field) -> {},
            "page", (document, field) -> new PdfCanvas(document.getPage(1))
                    .saveState()
                    .setFillColor(ColorConstants.RED)
                    .rectangle(0, 400, 595, 60)
                    .fill()
                    .restoreState(),
            "annotation", (document, field) -> annotate(document),
            "title", (document, field) -> document.getDocumentInfo().setTitle("Un autre contrat"),
            "field", ItextTampering::move);

    static void apply(PdfDocument document, Job job) {
        CHANGES.get(job.change()).accept(document, job.field());
    }

    private static void annotate(PdfDocument document) {
        var place = new Rectangle(50, 300, 400, 200);
        var look = new PdfFormXObject(new Rectangle(place.getWidth(), place.getHeight()));
        new PdfCanvas(look, document).setFillColor(ColorConstants.RED).rectangle(0, 0, 400, 200).fill();
        document.getPage(1)
                .addAnnotation(new PdfSquareAnnotation(place)
                        .setFlags(PdfAnnotation.PRINT)
                        .setContents("Remarque")
                        .setNormalAppearance(look.getPdfObject()));
    }

    private static void move(PdfDocument document, String name) {
        var fields = document.getCatalog().getPdfObject().getAsDictionary(PdfName.AcroForm).getAsArray(PdfName.Fields);
        for (int index = 0; index < fields.size(); index++) {
            var field = fields.getAsDictionary(index);
            if (!field.getAsString(PdfName.T).toUnicodeString().equals(name)) continue;
            field.put(PdfName.Rect, new PdfArray(new float[] {60, 500, 520, 750}));
            field.setModified();
        }
    }
}
