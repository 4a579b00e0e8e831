import java.io.File;
import java.io.FileInputStream;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Validates every PDF of a folder against PDF/UA-1: a line with the number of checks for each, and one for each rule that it breaks. */
class Validate {
    public static void main(String[] arguments) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        File[] files = new File(arguments[0]).listFiles((folder, name) -> name.endsWith(".pdf"));
        Arrays.sort(files);
        for (File file : files) {
            try (PDFAParser parser =
                    Foundries.defaultInstance().createParser(new FileInputStream(file), PDFAFlavour.PDFUA_1)) {
                ValidationResult result =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false).validate(parser);
                System.out.println(file.getName() + "\tchecks\t" + result.getTotalAssertions());
                Set<String> broken = new LinkedHashSet<>();
                for (TestAssertion assertion : result.getTestAssertions()) {
                    if (assertion.getStatus() != TestAssertion.Status.FAILED) continue;
                    String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
                    if (broken.add(rule)) {
                        System.out.println(file.getName() + "\t" + rule + "\t" + assertion.getMessage().replace('\n', ' '));
                    }
                }
            }
        }
    }
}
