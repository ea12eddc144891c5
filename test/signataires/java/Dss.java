import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.security.KeyStore.PasswordProtection;

/** Signs with EU DSS, the library of the European Commission: PAdES-BASELINE-B, invisible unless a text is given. */
final class Dss {
    private Dss() {}

    static void sign(Job job, boolean visible) throws Exception {
        try (var token = new Pkcs12SignatureToken(job.key().file().toFile(), new PasswordProtection(Key.PASSWORD))) {
            var key = token.getKeys().get(0);
            var parameters = new PAdESSignatureParameters();
            parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
            parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            parameters.bLevel().setSigningDate(Job.when().getTime());
            parameters.getImageParameters().getFieldParameters().setFieldId(job.field());
            if (visible) {
                var text = new SignatureImageTextParameters();
                text.setText("Lu et signé");
                parameters.getImageParameters().setTextParameters(text);
            }
            var service = new PAdESService(new CommonCertificateVerifier());
            var document = new FileDocument(job.in().toFile());
            var toSign = service.getDataToSign(document, parameters);
            var value = token.sign(toSign, parameters.getDigestAlgorithm(), key);
            service.signDocument(document, parameters, value).save(job.out().toString());
        }
    }
}
