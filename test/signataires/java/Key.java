import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;

/** A throwaway key and its certificate chain, its own certificate first. */
public record Key(Path file, PrivateKey secret, Certificate[] chain) {
    public static final char[] PASSWORD = "essai".toCharArray();

    public static Key from(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        String alias = store.aliases().nextElement();
        return new Key(file, (PrivateKey) store.getKey(alias, PASSWORD), store.getCertificateChain(alias));
    }
}
