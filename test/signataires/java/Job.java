import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/**
 * What is asked of a tool: make `out` of `in`, in which `field` is to be signed; `change` names what of the document is to be changed in the
 * same update: "page", "annotation", "title", "field", or nothing when it is empty.
 */
public record Job(Path in, Path out, String field, String change, Key key, Path font) {
    /** When everything is signed: tools would ask the clock. */
    public static Calendar when() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTime(Date.from(Instant.parse("2026-04-01T12:00:00Z")));
        return calendar;
    }
}
