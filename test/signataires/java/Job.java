import java.nio.file.Path;
import java.time.Instant;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/**
 * A job for a tool: sign `field` of the file `in` and write the file `out`. `change` names a further change to make in the same update:
 * "page", "annotation", "title" or "field"; empty for none.
 */
public record Job(Path in, Path out, String field, String change, Key key, Path font) {
    /** The time of all signatures, given because tools would otherwise read the clock. */
    public static Calendar when() {
        var calendar = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        calendar.setTime(Date.from(Instant.parse("2026-04-01T12:00:00Z")));
        return calendar;
    }
}
