package cn.xiangzhi.powers;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.powers.filing.FilingBook;
import cn.xiangzhi.powers.filing.FilingCycle;
import cn.xiangzhi.powers.filing.FilingDesk;
import cn.xiangzhi.powers.filing.FilingRule;
import cn.xiangzhi.powers.filing.FilingRules;
import cn.xiangzhi.powers.forwarding.ForwardingDesk;
import cn.xiangzhi.powers.forwarding.Manner;
import cn.xiangzhi.powers.oversight.OpinionKind;
import cn.xiangzhi.powers.oversight.OversightDesk;
import cn.xiangzhi.powers.programme.ProgrammeDesk;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The door for filings, opinions, programmes and forwardings from other rooms: the demonstration county (S14 S16). */
@Component
public class HandedWork {

    private final FilingBook book;
    private final FilingDesk filings;
    private final FilingRules rules;
    private final OversightDesk oversight;
    private final ProgrammeDesk programmes;
    private final ForwardingDesk forwardings;

    HandedWork(
            FilingBook book,
            FilingDesk filings,
            FilingRules rules,
            OversightDesk oversight,
            ProgrammeDesk programmes,
            ForwardingDesk forwardings) {
        this.book = book;
        this.filings = filings;
        this.rules = rules;
        this.oversight = oversight;
        this.programmes = programmes;
        this.forwardings = forwardings;
    }

    /** The cycle of a department, also for decisions in the townships' own names, from that day on. */
    public void cycle(Actor lead, UUID department, String origin, LocalDate from) {
        rules.set(lead, new FilingRule(Ids.next(), department, "", true, FilingCycle.QUARTERLY, 15, origin, from));
    }

    /** Sends what is due of a department's penalties decided until that day; answers how many. */
    public int send(Actor officer, UUID department, LocalDate until, String words) {
        return filings.sendUntil(officer, department, until, words);
    }

    /** The department acknowledges all that was sent from the township. */
    public void receive(Actor clerk, String township) {
        filings.receiveAll(clerk, township);
    }

    /** An approval decided under a handed-down power. */
    public void approved(Actor officer, String item, String name, String number, String applicant, LocalDate on) {
        book.approved(
                officer,
                new FilingBook.Approval(
                        Ids.next(),
                        officer.scope().township() == null
                                ? ""
                                : officer.scope().township(),
                        item,
                        name,
                        number,
                        applicant,
                        on));
    }

    /** An order to correct, about an item as a whole, until that day. */
    public void correct(Actor clerk, String township, String item, String words, LocalDate due) {
        oversight.issue(clerk, Ids.next(), OpinionKind.CORRECTION, null, township, item, words, due);
    }

    /** Draws the half-yearly inspection. */
    public UUID draw(Actor lead, String name, LocalDate inHalf, int wanted, long seed) {
        return programmes.draw(lead, Ids.next(), name, inHalf, wanted, seed);
    }

    /** A project handed in and forwarded, agreed by the pre-review; the county's receipt is still to come. */
    public void forward(Actor officer, String item, UUID department, String title, String applicant, String phone) {
        var town = officer.scope().township();
        var id = forwardings.receive(
                officer,
                Ids.next(),
                new ForwardingDesk.Application(
                        town == null ? "" : town,
                        item,
                        department,
                        Manner.ON_DOCUMENT,
                        title,
                        applicant,
                        false,
                        phone,
                        "申请表\n现场照片\n营业执照"));
        forwardings.opine(officer, id, 0, true, "材料齐全，符合规划，同意上报");
        forwardings.forward(officer, id, 1);
    }
}
