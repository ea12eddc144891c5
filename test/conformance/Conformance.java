import java.io.FileInputStream;
import java.io.InputStream;
import java.util.List;
import java.util.Scanner;
import java.util.TreeSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Validates the PDF files named on standard input, one per line, against PDF/A-3a and PDF/UA-1, in one virtual machine. Prints a line for
 * each file and profile, with fields separated by tabs: file, profile, number of checks, then `ok` or the clauses that failed.
 */
public class Conformance {
  private static final List<String> PROFILES = List.of("3a", "ua1");

  public static void main(String[] arguments) {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    Scanner files = new Scanner(System.in, "UTF-8");
    while (files.hasNextLine()) {
      String file = files.nextLine();
      for (String profile : PROFILES) System.out.println(file + "\t" + profile + "\t" + verdict(file, profile));
    }
  }

  private static String verdict(String file, String profile) {
    PDFAFlavour flavour = PDFAFlavour.byFlavourId(profile);
    try (InputStream bytes = new FileInputStream(file);
        PDFAParser parser = Foundries.defaultInstance().createParser(bytes, flavour);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
      ValidationResult result = validator.validate(parser);
      TreeSet<String> clauses = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions())
        if (assertion.getStatus() == TestAssertion.Status.FAILED)
          clauses.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
      String failed = clauses.isEmpty() && !result.isCompliant() ? "not compliant" : String.join(" ", clauses);
      return result.getTotalAssertions() + "\t" + (failed.isEmpty() ? "ok" : failed);
    } catch (Exception fault) {
      return "0\t" + fault;
    }
  }
}
