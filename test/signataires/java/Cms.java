import java.util.List;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;

/** Makes a detached CMS signature, SHA-256 with RSA, for the tools that leave this to their caller. */
final class Cms {
    private Cms() {}

    static byte[] of(byte[] data, Key key) throws Exception {
        var generator = new CMSSignedDataGenerator();
        var certificate = (java.security.cert.X509Certificate) key.chain()[0];
        generator.addSignerInfoGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", key.secret(), certificate));
        generator.addCertificates(new JcaCertStore(List.of(key.chain())));
        return generator.generate(new CMSProcessableByteArray(data), false).getEncoded();
    }
}
