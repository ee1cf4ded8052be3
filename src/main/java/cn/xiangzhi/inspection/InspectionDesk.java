package cn.xiangzhi.inspection;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.inspection.draw.DoubleDraws;
import cn.xiangzhi.inspection.draw.DrawAnnouncing;
import cn.xiangzhi.inspection.people.Helpers;
import cn.xiangzhi.inspection.plans.CheckOutcome;
import cn.xiangzhi.inspection.plans.Checks;
import cn.xiangzhi.inspection.plans.Plans;
import cn.xiangzhi.inspection.plans.PointResult;
import cn.xiangzhi.inspection.rules.VisitCause;
import cn.xiangzhi.inspection.subjects.CreditClass;
import cn.xiangzhi.inspection.subjects.DoorAgreements;
import cn.xiangzhi.inspection.subjects.DriveStore;
import cn.xiangzhi.inspection.subjects.Drives;
import cn.xiangzhi.inspection.subjects.NewSubject;
import cn.xiangzhi.inspection.subjects.NoticeWay;
import cn.xiangzhi.inspection.subjects.RiskLevel;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the forms of this room do, for later rooms and for the demonstration: subjects, drives, plans, checks, draws. */
@Component
public class InspectionDesk {

    private final Subjects subjects;
    private final DoorAgreements agreements;
    private final Drives drives;
    private final DriveStore driven;
    private final Plans plans;
    private final Checks checks;
    private final CheckOutcome outcome;
    private final DrawAnnouncing announcing;
    private final DoubleDraws draws;

    InspectionDesk(
            Subjects subjects,
            DoorAgreements agreements,
            Drives drives,
            DriveStore driven,
            Plans plans,
            Checks checks,
            CheckOutcome outcome,
            DrawAnnouncing announcing,
            DoubleDraws draws) {
        this.subjects = subjects;
        this.agreements = agreements;
        this.drives = drives;
        this.driven = driven;
        this.plans = plans;
        this.checks = checks;
        this.outcome = outcome;
        this.announcing = announcing;
        this.draws = draws;
    }

    /**
     * Somebody to be inspected, in words.
     *
     * @param kind a label, as 商铺
     * @param credit A to D, or empty
     * @param risk a label, as 高风险, or empty
     */
    public record Who(
            String kind,
            String name,
            Place place,
            String number,
            String holder,
            String phone,
            String credit,
            String risk) {}

    public UUID register(Actor actor, Who who, String source, LocalDate on) {
        var id = Ids.next();
        subjects.register(
                actor,
                new NewSubject(
                        id,
                        word(SubjectType.values(), who.kind()),
                        who.name(),
                        who.place(),
                        who.number(),
                        new NewSubject.Holder(who.holder(), who.phone()),
                        new NewSubject.Standing(
                                who.credit().isEmpty() ? null : CreditClass.valueOf(who.credit()),
                                who.credit().isEmpty() ? "" : source,
                                who.credit().isEmpty() ? null : on,
                                who.risk().isEmpty() ? null : word(RiskLevel.values(), who.risk()),
                                who.risk().isEmpty() ? "" : source,
                                who.risk().isEmpty() ? null : on)));
        return id;
    }

    public void agree(Actor actor, UUID subject, String area, String duties, String signer, LocalDate on) {
        agreements.sign(
                actor, new DoorAgreements.Signed(Ids.next(), subject, area, duties, signer, on, null), List.of());
    }

    /** Begins a drive to everybody of a township and serves the first ones by hand. */
    public UUID drive(
            Actor actor, String township, String title, String notice, LocalDate from, LocalDate to, int served) {
        var id = Ids.next();
        drives.begin(actor, new Drives.NewDrive(id, township, title, notice, from, to, null, null));
        driven.waiting(actor.county(), id, served)
                .forEach(one ->
                        drives.serve(actor, id, one, new Drives.Served(NoticeWay.HANDED, "店主本人", ""), List.of()));
        return id;
    }

    public UUID plan(
            Actor actor,
            String township,
            String title,
            LocalDate month,
            String field,
            String body,
            List<String> items,
            List<UUID> who) {
        var id = Ids.next();
        plans.draw(
                actor,
                new Plans.NewPlan(
                        id,
                        township,
                        title,
                        month.getYear(),
                        month.getMonthValue(),
                        field,
                        body,
                        "月度计划",
                        null,
                        items,
                        who));
        return id;
    }

    public void approve(Actor actor, UUID plan) {
        plans.decide(actor, plan, 0, true, "同意，几个领域的并为一次");
    }

    /** One visit for all that approved plans want of a subject. */
    public UUID arrange(Actor actor, UUID subject, LocalDate on, List<UUID> officers) {
        var id = Ids.next();
        checks.arrange(
                actor,
                new Checks.NewCheck(
                        id,
                        subject,
                        VisitCause.PATROL,
                        "",
                        on,
                        officers,
                        Helpers.Given.NONE,
                        checks.planned(actor, subject),
                        List.of()));
        return id;
    }

    /** The outcome: everything fine but the points named, which are to be corrected by a date. */
    public void outcome(
            Actor actor,
            UUID check,
            OffsetDateTime from,
            OffsetDateTime until,
            String seen,
            Map<Integer, String> wrong,
            LocalDate due) {
        var came = new TreeMap<Integer, CheckOutcome.Came>();
        for (var number = 1; number <= checks.points(actor.county(), check); number++) {
            var words = wrong.get(number);
            came.put(
                    number,
                    words == null
                            ? new CheckOutcome.Came(PointResult.FINE, "", null)
                            : new CheckOutcome.Came(PointResult.BY_DATE, words, due));
        }
        outcome.hand(actor, check, 0, new CheckOutcome.Handed(from, until, true, seen, came), List.of());
    }

    /** Announces a draw of shops and enterprises. */
    public UUID announce(
            Actor actor,
            String township,
            String title,
            String field,
            String item,
            String body,
            String source,
            LocalDate on) {
        var id = Ids.next();
        announcing.announce(
                actor,
                new DrawAnnouncing.NewDraw(
                        id,
                        township,
                        title,
                        field,
                        List.of(item),
                        body,
                        List.of(SubjectType.SHOP, SubjectType.ENTERPRISE),
                        Map.of("A", 5, "B", 10, "C", 30, "D", 60, "-", 15),
                        2,
                        source,
                        on));
        return id;
    }

    public void draw(Actor actor, UUID draw, String value) {
        draws.draw(actor, draw, value);
    }

    private static <E extends cn.xiangzhi.base.Labelled> E word(E[] words, String label) {
        for (var word : words) {
            if (word.label().equals(label)) {
                return word;
            }
        }
        throw new IllegalArgumentException(label);
    }
}
