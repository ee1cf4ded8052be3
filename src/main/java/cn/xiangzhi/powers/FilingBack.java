package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.powers.filing.Filing;
import cn.xiangzhi.powers.filing.FilingBook;
import cn.xiangzhi.powers.filing.FilingDesk;
import cn.xiangzhi.powers.filing.FilingStore;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door for rooms whose decisions are filed with the department; all inside the caller's transaction (S14). */
@Component
public class FilingBack {

    private final FilingBook book;
    private final FilingDesk desk;
    private final FilingStore filings;
    private final Today today;

    FilingBack(FilingBook book, FilingDesk desk, FilingStore filings, Today today) {
        this.book = book;
        this.desk = desk;
        this.filings = filings;
        this.today = today;
    }

    /** A penalty was decided: where it has to be filed, its row is made now; told twice it changes nothing. */
    public void decided(Actor actor, Decided decided) {
        book.decided(actor, decided);
    }

    /** The case's own step told the department: the row says so too. */
    public void sent(Actor actor, UUID matter, LocalDate on, String words) {
        desk.sentElsewhere(actor, matter, on, words);
    }

    /** What was filed was revoked or changed: the department must hear of that as well. */
    public void changed(Actor actor, UUID matter, LocalDate on, String why) {
        book.changed(actor, matter, on, why);
    }

    /** Where the filing of a matter stands, for its own page. */
    public Optional<Told> of(String county, UUID matter) {
        return filings.ofMatter(county, matter).map(filing -> told(filing, today.date()));
    }

    private static Told told(Filing filing, LocalDate day) {
        var overdue = filing.stage().waitsForTownship() && filing.late(day);
        return new Told(
                filing.departmentName(),
                overdue ? "逾期未报" : filing.stage().label(),
                overdue ? "red" : filing.stage().tone(),
                filing.dueOn(),
                filing.receiptNumber(),
                "/filings/" + filing.id());
    }

    /** To which department, how far, until when, with which receipt, and its page. */
    public record Told(String department, String state, String tone, LocalDate due, String receipt, String href) {}
}
