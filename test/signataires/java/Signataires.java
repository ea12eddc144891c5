import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Security;
import java.util.Map;
import java.util.function.Consumer;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * Signs PDFs with the Java tools. Each line of standard input is a job, with fields separated by tabs: tool, input file, output file, field,
 * number of the key, and a further change to make or nothing. Each line of standard output is an answer: `ok`, or what went wrong; the first
 * one, once the program is ready, is `ok`. Arguments: the folder of the keys, a font to embed, the JAR of the second version of OpenPDF.
 */
public final class Signataires {
    /** Does a job, or throws. */
    private interface Tool {
        void run(Job job) throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        Security.addProvider(new BouncyCastleProvider());
        Path keys = Path.of(arguments[0]);
        Path font = Path.of(arguments[1]);
        Map<String, Tool> tools = Map.of(
                "dss", job -> Dss.sign(job, true),
                "dss-invisible", job -> Dss.sign(job, false),
                "pdfbox", job -> PdfBox.sign(job, true),
                "pdfbox-invisible", job -> PdfBox.sign(job, false),
                "pdfbox-unsigned", PdfBox::change,
                "openpdf-1", new OpenPdf()::accept,
                "openpdf-2", apart(Path.of(arguments[2]))::accept,
                "itext", Itext::sign);
        // Only answers go to standard output; what libraries print goes to standard error.
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        answers.println("ok");
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            String[] asked = line.split("\t", -1);
            try {
                var key = Key.from(keys.resolve(asked[4] + ".p12"));
                tools.get(asked[0]).run(new Job(Path.of(asked[1]), Path.of(asked[2]), asked[3], asked[5], key, font));
                answers.println("ok");
            } catch (Exception | LinkageError failed) {
                failed.printStackTrace();
                answers.println(failed.toString().replaceAll("\\s+", " "));
            }
        }
    }

    /** Loads another version of OpenPDF, and the class that uses it, in preference to those of this program. */
    @SuppressWarnings("unchecked")
    private static Consumer<Job> apart(Path jar) throws Exception {
        URL own = Signataires.class.getProtectionDomain().getCodeSource().getLocation();
        var loader = new URLClassLoader(new URL[] {jar.toUri().toURL(), own}, Signataires.class.getClassLoader()) {
            @Override
            protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
                boolean apart = name.startsWith("OpenPdf") || name.startsWith("com.lowagie.");
                if (!apart) return super.loadClass(name, resolve);
                Class<?> known = findLoadedClass(name);
                return known != null ? known : findClass(name);
            }

            // Each version reads its version number from a resource, which has the same name in both.
            @Override
            public URL getResource(String name) {
                URL own = findResource(name);
                return own != null ? own : super.getResource(name);
            }
        };
        return (Consumer<Job>) loader.loadClass("OpenPdf").getDeclaredConstructor().newInstance();
    }
}
