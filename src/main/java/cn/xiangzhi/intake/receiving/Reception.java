package cn.xiangzhi.intake.receiving;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Contact;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Receipt;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.questions.Demands;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.places.Places;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The one way in, for the public page, the clerk, the interface and the demonstration: kept whole, or not at all. */
@Component
public class Reception {

    private static final int FIRST_YEAR = 2000;

    private final Keeping keeping;
    private final RunningNumbers numbers;
    private final Categories categories;
    private final Demands demands;
    private final Places places;
    private final Organization organization;
    private final Today today;

    Reception(
            Keeping keeping,
            RunningNumbers numbers,
            Categories categories,
            Demands demands,
            Places places,
            Organization organization,
            Today today) {
        this.keeping = keeping;
        this.numbers = numbers;
        this.categories = categories;
        this.demands = demands;
        this.places = places;
        this.organization = organization;
        this.today = today;
    }

    /** Keeps the report and answers its receipt; a second handing-in with the same {@code once} answers the first one's. */
    public Receipt receive(Actor actor, NewReport handed) {
        return receive(actor, handed, Contact.NONE);
    }

    /** The same with the way the reporter wants to be told. */
    public Receipt receive(Actor actor, NewReport handed, Contact contact) {
        Handed.check(handed, places);
        var category = categories.current(handed.category());
        if (!actor.scope().covers(handed.place().county(), handed.place().township())) {
            throw Refused.notFound("这个乡镇（街道）");
        }
        List<String> open;
        try {
            open = demands.met(handed, category);
        } catch (Refused no) {
            // What was taken in before is answered as before, whatever the office has changed since.
            return keeping.before(handed.place().county(), handed.once()).orElseThrow(() -> no);
        }
        var now = today.now();
        var at = handed.receivedAt() == null ? now : handed.receivedAt();
        if (at.isAfter(now.plusMinutes(5))) {
            throw Refused.invalid("收到时间有误", "收到时间晚于现在", "请填写实际收到的时间");
        }
        if (at.getYear() < FIRST_YEAR) {
            throw Refused.invalid("收到时间有误", "收到时间早于" + FIRST_YEAR + "年", "请填写实际收到的时间");
        }
        var place = handed.place();
        var number = numbers.next(
                place.county(),
                place.township(),
                at.atZoneSameInstant(Today.BEIJING).getYear());
        return keeping.keep(new Keeping.Handing(actor, handed, report(actor, handed, number, at), contact, open, now));
    }

    /** What was answered to that handing-in before, if it came before. */
    @Nullable
    Receipt before(String county, @Nullable UUID once) {
        return once == null ? null : keeping.before(county, once).orElse(null);
    }

    private Report report(Actor actor, NewReport handed, String number, OffsetDateTime at) {
        var id = handed.id() == null ? Ids.next() : handed.id();
        return new Report(
                new Receipt(id, ReceiptCode.draw(), number),
                new Report.Said(
                        handed.channel(),
                        handed.category(),
                        title(handed),
                        handed.text().strip(),
                        at),
                handed.place(),
                receiver(actor, handed),
                Report.Outcome.NONE,
                ReportStage.ACCEPTED,
                0);
    }

    /** First receiver (首接负责): the clerk who took it down; for the public page the township's government. */
    private Report.Receiver receiver(Actor actor, NewReport handed) {
        if (!handed.channel().open() && actor.person().getLeastSignificantBits() != 0) {
            return new Report.Receiver(actor.person(), actor.organ(), actor.organName() + " " + actor.name());
        }
        var place = handed.place();
        try {
            var government = organization.government(place.county(), place.township());
            return new Report.Receiver(null, government.id(), government.name());
        } catch (Refused unknown) {
            return new Report.Receiver(null, null, places.name(place.township()));
        }
    }

    private static String title(NewReport handed) {
        if (!handed.title().isBlank()) {
            return handed.title().strip();
        }
        var text = handed.text().strip();
        var end = 0;
        while (end < text.length() && end < 28 && "。！？；\n\r".indexOf(text.charAt(end)) < 0) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end < text.length() && end >= 28 ? text.substring(0, end) + "…" : text.substring(0, end);
    }
}
