package cn.xiangzhi.inspection.patrol;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.inspection.LeadSeen;
import cn.xiangzhi.inspection.PatrolsAfield.Photos;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.patrol.PatrolWalks.NewSighting;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.intake.Categories;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.powers.Powers;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What was seen at a point becomes a correction on the spot, a report, or a lead: one form, one photo, kept once (S21). */
@Component
public class PatrolSightings {

    public static final String KIND = "patrol-sighting";
    private static final String WHAT = "没有登记";
    private static final int TITLE = 30;

    private final PatrolWalks walks;
    private final PatrolRoutes routes;
    private final SightingStore store;
    private final Reports reports;
    private final Categories categories;
    private final Powers powers;
    private final Subjects subjects;
    private final Attachments attachments;
    private final ActBook acts;
    private final Today today;
    private final ApplicationEventPublisher events;
    private final TransactionOperations transaction;

    PatrolSightings(
            PatrolWalks walks,
            PatrolRoutes routes,
            SightingStore store,
            Reports reports,
            Categories categories,
            Powers powers,
            Subjects subjects,
            Attachments attachments,
            ActBook acts,
            Today today,
            ApplicationEventPublisher events,
            TransactionOperations transaction) {
        this.walks = walks;
        this.routes = routes;
        this.store = store;
        this.reports = reports;
        this.categories = categories;
        this.powers = powers;
        this.subjects = subjects;
        this.attachments = attachments;
        this.acts = acts;
        this.today = today;
        this.events = events;
        this.transaction = transaction;
    }

    /** Keeps it with its photos; the same {@code once} a second time changes nothing. A report draws its number by itself. */
    public void seen(Actor actor, UUID walkId, UUID stopId, NewSighting seen, List<HandedFile> photos) {
        seen(actor, walkId, stopId, seen, new Photos() {
            @Override
            public boolean none() {
                return photos.isEmpty();
            }

            @Override
            public void keep(String matterKind, UUID matter) {
                attachments.keep(actor, matterKind, matter, photos);
            }
        });
    }

    void seen(Actor actor, UUID walkId, UUID stopId, NewSighting seen, Photos photos) {
        PatrolRights.mustWalk(actor, WHAT);
        if (store.find(actor.scope(), seen.once()).isPresent()) {
            return;
        }
        var walk = walks.get(actor, walkId);
        var stop = walks.stop(walk, stopId);
        check(actor, walk, seen, photos);
        var point = routes.point(actor, stop.pointId());
        var number = seen.outcome() == SightingOutcome.REPORT ? reported(actor, point, seen, photos) : null;
        transaction.executeWithoutResult(status -> keep(actor, walk, stop, point, seen, photos, number));
    }

    private void check(Actor actor, Walk walk, NewSighting seen, Photos photos) {
        if (!walk.open()) {
            throw Refused.invalid(WHAT, "这次巡查已经结束", "请打开新的一次；临时看到的，从“登记报告”登记");
        }
        if (seen.words().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明看到什么", "请写明什么东西、在哪里、多少");
        }
        switch (seen.outcome()) {
            case CORRECTED -> {
                if (seen.doneWords().isBlank() || photos.none()) {
                    throw Refused.invalid(WHAT, "当场改正没有写明怎样改正，或者没有照片", "请写明并拍下改正以后的样子");
                }
            }
            case REPORT -> actor.must(Right.REPORT_REGISTER, WHAT);
            case LEAD -> {
                if (!actor.has(Right.VISIT_RECORD)) {
                    throw Refused.unlawful(
                            null,
                            WHAT,
                            "转案件线索由执法人员登记，您可以巡查、劝导和反映",
                            Basis.house("辅助人员和村居干部不认定违法"),
                            "请选择“登记为报告”，由执法中队到场");
                }
                var item = seen.item();
                if (item == null || powers.item(actor.county(), item).isEmpty()) {
                    throw Refused.invalid(WHAT, "没有写明涉嫌违反的事项，或者没有这一编号", "请从推荐的事项中选择，或者核对事项编号");
                }
            }
        }
    }

    private String reported(Actor actor, Route.Point point, NewSighting seen, Photos photos) {
        if (attachments.of(actor.county(), Reports.MATTER, seen.once()).isEmpty()) {
            photos.keep(Reports.MATTER, seen.once());
        }
        var words = seen.words().strip();
        return reports.receive(
                        actor,
                        new NewReport(
                                seen.once(),
                                seen.once(),
                                Channel.PATROL,
                                category(seen, words),
                                words.length() > TITLE ? words.substring(0, TITLE) : words,
                                words,
                                PatrolRoutes.place(point, seen.place()),
                                null,
                                "",
                                "",
                                ""))
                .number();
    }

    /** The one chosen; else what the words say; else for the centre to decide. */
    private String category(NewSighting seen, String words) {
        var chosen = seen.category();
        if (chosen != null && !chosen.isBlank()) {
            return chosen;
        }
        var proposed = categories.propose(words, 1);
        return proposed.isEmpty() ? Categories.UNDECIDED : proposed.getFirst().code();
    }

    private void keep(
            Actor actor,
            Walk walk,
            Walk.Stop stop,
            Route.Point point,
            NewSighting seen,
            Photos photos,
            @Nullable String number) {
        if (!store.add(walk, stop, seen, number, seen.on(), today.now())) {
            return;
        }
        if (seen.outcome() != SightingOutcome.REPORT) {
            photos.keep(KIND, seen.once());
        }
        walks.looked(actor, walk, stop, StopState.SEEN, seen.on());
        acts.add(
                actor,
                walk.townshipCode(),
                PatrolWalks.KIND,
                walk.id(),
                point.placeWords() + "：" + seen.outcome().label(),
                seen.words().strip() + (number == null ? "" : "（报告 " + number + "）"),
                null);
        var item = seen.item();
        if (seen.outcome() == SightingOutcome.LEAD && item != null) {
            events.publishEvent(new LeadSeen(
                    actor.county(),
                    seen.once(),
                    item,
                    whom(actor, point, seen),
                    PatrolRoutes.place(point, seen.place()),
                    at(seen),
                    seen.words().strip(),
                    actor.person()));
        }
    }

    /** Seen on an earlier day without a signal, it was seen then; nobody says at which hour. */
    private OffsetDateTime at(NewSighting seen) {
        return seen.on().equals(today.date())
                ? today.now()
                : seen.on().atStartOfDay(Today.BEIJING).toOffsetDateTime();
    }

    private String whom(Actor actor, Route.Point point, NewSighting seen) {
        var subject = point.subjectId();
        return seen.who().isBlank() && subject != null
                ? subjects.get(actor, subject).name()
                : seen.who().strip();
    }

    List<Walk.Sighting> ofWalk(Actor actor, UUID walk) {
        return store.ofWalk(actor.scope(), walk);
    }
}
