import com.itextpdf.forms.form.element.SignatureFieldAppearance;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.signatures.BouncyCastleDigest;
import com.itextpdf.signatures.PdfSigner;
import com.itextpdf.signatures.PrivateKeySignature;
import com.itextpdf.signatures.SignerProperties;
import java.nio.file.Files;

/** Signs with iText, which in a PDF/A writes text only in a font that it can embed. */
final class Itext {
    private Itext() {}

    static void sign(Job job) throws Exception {
        try (var reader = new PdfReader(job.in().toString());
                var out = Files.newOutputStream(job.out())) {
            var signer = new PdfSigner(reader, out, new StampingProperties().useAppendMode());
            ItextTampering.apply(signer.getDocument(), job);
            var font = PdfFontFactory.createFont(job.font().toString(), "Identity-H", EmbeddingStrategy.FORCE_EMBEDDED);
            var look = new SignatureFieldAppearance(SignerProperties.IGNORED_ID).setContent("Lu et signé").setFont(font);
            signer.setSignerProperties(new SignerProperties()
                    .setFieldName(job.field())
                    .setReason("Signature")
                    .setLocation("Bourges")
                    .setClaimedSignDate(Job.when())
                    .setSignatureAppearance(look));
            var secret = new PrivateKeySignature(job.key().secret(), "SHA-256", "BC");
            signer.signDetached(
                    new BouncyCastleDigest(), secret, job.key().chain(), null, null, null, 0, PdfSigner.CryptoStandard.CADES);
        }
    }
}
