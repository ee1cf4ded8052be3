package cn.xiangzhi.casework.buildings;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.buildings.BuildingMove.Wants;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.HandedFile;
import cn.xiangzhi.places.Point;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Registers building sites and moves them on: every end has what proves it (S10). */
@Component
class BuildingWork {

    /** Photos hang on the act that took them. */
    static final String PHOTOS = "building-act";

    /** Two sites nearer than this are looked at as one until somebody says why they are two. */
    private static final double NEAR_METRES = 30;

    private final BuildingStore store;
    private final BuildingActs acts;
    private final BuildingCases cases;
    private final Attachments attachments;
    private final Today today;

    BuildingWork(BuildingStore store, BuildingActs acts, BuildingCases cases, Attachments attachments, Today today) {
        this.store = store;
        this.acts = acts;
        this.cases = cases;
        this.attachments = attachments;
        this.today = today;
    }

    /** What somebody says of a move: when, what was seen, which paper, until when. */
    record Said(
            LocalDate on,
            String words,
            String paper,
            @Nullable LocalDate until) {}

    /** Registers a site; a second posting of the same {@code once} changes nothing. Answers its id. */
    @Transactional
    UUID find(
            Actor actor,
            UUID once,
            Building found,
            String builder,
            String words,
            String apart,
            List<HandedFile> photos) {
        actor.must(Right.CASE_HANDLE, "登记违建点位");
        var township = found.place().township();
        if (!actor.scope().covers(found.place().county(), township)) {
            throw Refused.notFound("该乡镇");
        }
        var known = acts.of(actor.scope(), once);
        if (known.isPresent()) {
            return known.get();
        }
        var said = new Said(found.foundOn(), apart.isBlank() ? words : words + "（与附近点位不是一处：" + apart + "）", "", null);
        proven(BuildingMove.FIND, said, photos, found, List.of());
        if (apart.isBlank()) {
            alone(found);
        }
        var number = store.nextNumber(actor.county(), township, found.foundOn().getYear());
        store.add(numbered(found, number), builder);
        keep(actor, township, found.id(), once, BuildingMove.FIND, BuildingStage.WATCHED, said, photos);
        return found.id();
    }

    private static Building numbered(Building b, String number) {
        return new Building(
                b.id(), number, b.place(), b.stage(), b.what(), b.foundOn(), b.how(), null, null, null, null, 0);
    }

    private void alone(Building found) {
        var point = found.point();
        if (point == null) {
            return;
        }
        store.around(found.place().county(), found.place().township(), point).stream()
                .filter(other -> near(other, point))
                .findFirst()
                .ifPresent(other -> {
                    throw Refused.invalid(
                            "点位未登记",
                            "附近" + Math.round(NEAR_METRES) + "米内已有点位" + other.number() + "（"
                                    + other.place().words() + "）",
                            "是同一处的，到该点位登记巡查记录；不是的，写明为什么是两处");
                });
    }

    private static boolean near(Building other, Point point) {
        var there = other.point();
        return there != null && there.metresTo(point) < NEAR_METRES;
    }

    /** Makes a move on the version somebody saw; the same {@code once} again changes nothing. */
    @Transactional
    void make(Actor actor, UUID id, long version, UUID once, BuildingMove move, Said said, List<HandedFile> photos) {
        actor.must(Right.CASE_HANDLE, move.label());
        var building = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("违建点位"));
        if (acts.of(actor.scope(), once).isPresent()) {
            return;
        }
        if (!move.from(building.stage())) {
            throw Refused.unlawful(
                    null,
                    "不能" + move.label(),
                    "点位现在是“" + building.stage().label() + "”",
                    move.basis(),
                    "请刷新页面，按页面上列出的步骤办理");
        }
        proven(move, said, photos, building, cases.of(actor.county(), id));
        var after = move.after(building.stage());
        var change = new BuildingStore.Change(
                move == BuildingMove.EVIDENCE_DONE ? said.on() : null,
                move == BuildingMove.SEND_FOR_PERMIT ? said.on() : null,
                said.until(),
                after.open() ? null : said.on());
        if (!store.moved(actor.county(), id, version, after, change)) {
            throw Refused.stale("点位" + building.number());
        }
        keep(actor, building.place().township(), id, once, move, after, said, photos);
    }

    private void keep(
            Actor actor,
            String township,
            UUID id,
            UUID once,
            BuildingMove move,
            BuildingStage after,
            Said said,
            List<HandedFile> photos) {
        var act = new BuildingAct(
                once,
                move,
                after,
                said.on(),
                said.words(),
                said.paper(),
                said.until(),
                actor.name(),
                actor.postTitle(),
                today.now());
        if (!acts.add(actor, township, id, act)) {
            throw Refused.stale("这一步");
        }
        attachments.keep(actor, PHOTOS, once, photos);
    }

    private void proven(
            BuildingMove move,
            Said said,
            List<HandedFile> photos,
            Building building,
            List<BuildingCases.Linked> linked) {
        var what = "不能" + move.label();
        if (said.on().isAfter(today.date()) || said.on().isBefore(building.foundOn())) {
            throw Refused.invalid(what, "日期晚于今天，或者早于发现的日期", "请核对日期");
        }
        if (said.words().isBlank()) {
            throw Refused.invalid(what, "没有写看到的情况", "请写明现场的情况和做了什么");
        }
        if (move.wants(Wants.PHOTO) && photos.isEmpty()) {
            throw Refused.invalid(what, "没有照片", "请附上当天现场的照片；同一位置再拍一张，前后可以对照");
        }
        if (move.wants(Wants.PAPER) && said.paper().isBlank()) {
            throw Refused.invalid(what, "没有写明文书", "请填写批准、查明或者移交的文书名称和文号");
        }
        if (move.wants(Wants.UNTIL) && (said.until() == null || !said.until().isAfter(said.on()))) {
            throw Refused.invalid(what, "没有写明期限，或者期限不晚于责令的日期", "请填写补办手续的最后一日");
        }
        if (move.wants(Wants.DECISION) && linked.stream().noneMatch(one -> one.decidedOn() != null)) {
            throw Refused.unlawful(
                    null, what, "没有作出决定的案件", move.basis(), "请先立案并作出限期拆除或者处罚的决定，把案件归入这一点位；当事人自己拆的，登记自行拆除");
        }
        if (move.wants(Wants.PENALTY) && linked.stream().noneMatch(BuildingCases.Linked::penalised)) {
            throw Refused.unlawful(null, what, "没有处罚决定有效的案件", move.basis(), "请先办理案件并把案件归入这一点位");
        }
    }

    /** Puts a case of the township under the site. */
    @Transactional
    void link(Actor actor, UUID id, String number) {
        actor.must(Right.CASE_HANDLE, "归入案件");
        var building = store.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("违建点位"));
        var caseId = cases.numbered(actor.scope(), building.place().township(), number)
                .orElseThrow(() -> new Refused(
                        Refused.Kind.INVALID,
                        null,
                        "案件未归入",
                        "本乡镇没有案号为“" + number + "”的案件",
                        Basis.house("违法建设巡查监管"),
                        "请从案件页面复制完整的案号"));
        cases.link(actor, building.place().township(), id, caseId, today.now());
    }
}
