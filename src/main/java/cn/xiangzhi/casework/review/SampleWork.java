package cn.xiangzhi.casework.review;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Draw;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.file.CaseShelf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The county's case-file review (F37): draws a sample, keeps marks beside the automatic ones, takes the township's answer. */
@Component
public class SampleWork {

    private static final int MOST = 500;

    private final SampleStore samples;
    private final MarkStore marks;
    private final Reviews reviews;
    private final CaseShelf shelf;
    private final Today today;

    SampleWork(SampleStore samples, MarkStore marks, Reviews reviews, CaseShelf shelf, Today today) {
        this.samples = samples;
        this.marks = marks;
        this.reviews = reviews;
        this.shelf = shelf;
        this.today = today;
    }

    /** Draws and keeps the list; {@code once} makes a second posting change nothing. */
    @Transactional
    public UUID draw(Actor actor, UUID once, Sample.Bounds bounds, int wanted, long seed, String note) {
        ofCounty(actor, "不能抽取案卷");
        if (bounds.closedTo().isBefore(bounds.closedFrom())) {
            throw Refused.invalid("没有抽取", "结案日期的止日早于起日", "请核对日期");
        }
        if (wanted < 1 || wanted > MOST) {
            throw Refused.invalid("没有抽取", "件数应当在1到" + MOST + "之间", "请改写件数");
        }
        var candidates = samples.candidates(actor.county(), bounds);
        if (candidates.isEmpty()) {
            throw Refused.invalid("没有抽取", "这个范围内没有已结案的案卷", "请放宽结案日期、乡镇或者程序");
        }
        var sample = new Sample(once, bounds, wanted, seed, candidates.size(), note, actor.name(), today.now());
        if (samples.add(actor.county(), sample)) {
            var place = 0;
            for (var id : Draw.of(candidates, wanted, seed)) {
                samples.put(actor.county(), once, id, ++place);
            }
        }
        return once;
    }

    /** The files of a sample in the order drawn. */
    @Transactional(readOnly = true)
    public List<UUID> drawn(Actor actor, UUID sample) {
        return samples.drawn(actor.scope(), sample);
    }

    /** Keeps a reviewer's marks; what is taken off a check lies between nothing and its points. */
    @Transactional
    public void mark(Actor actor, UUID sample, UUID caseId, long version, Map<String, Given> given, String opinion) {
        ofCounty(actor, "不能评分");
        var kept = find(actor, sample, caseId, version);
        var row = shelf.row(actor.scope(), caseId);
        var file = shelf.file(row);
        if (file.handlers().contains(actor.person())) {
            throw Refused.unlawful("OFCR-07", "不能评分", "您参加过本案的办理", Basis.house("评查人员不评自己办理的案卷"), "请由其他评查人员评分");
        }
        var review = reviews.of(actor, row, file);
        var places = SeatPlaces.all(file).stream().map(Check.Place::anchor).collect(Collectors.toSet());
        var all = new ArrayList<MarkStore.Mark>();
        var off = 0;
        var mortal = false;
        for (var answer : review.answers()) {
            var check = answer.check();
            var one = given.getOrDefault(check.number(), new Given(answer.deducted(), "", ""));
            if (one.deducted() < 0 || one.deducted() > check.points()) {
                throw Refused.invalid("评分未保存", "第" + check.number() + "项最多扣" + check.points() + "分", "请改写扣分");
            }
            if (one.deducted() != answer.deducted() && one.opinion().isBlank()) {
                throw Refused.invalid("评分未保存", "第" + check.number() + "项的扣分与自动评查不同，没有写明意见", "请写明这一项的意见");
            }
            var at = place(answer, one, places);
            off += one.deducted();
            mortal |= check.mortal() && one.deducted() > 0;
            all.add(new MarkStore.Mark(check.number(), answer.deducted(), one.deducted(), one.opinion(), at));
        }
        var sum = new MarkStore.Sum(
                review.points(), 100 - off, Grade.of(100 - off, mortal), opinion, actor.name(), today.now());
        marks.mark(actor.county(), kept, sum, all);
    }

    /** Where in the file a deduction points: what the reviewer chose, or what the program found. */
    private static String place(Check.Answer answer, Given one, Set<String> places) {
        var number = answer.check().number();
        if (one.deducted() == 0) {
            return "";
        }
        if (one.place().isEmpty() && answer.places().isEmpty()) {
            throw Refused.invalid("评分未保存", "第" + number + "项扣了分，没有指明是案卷的哪一步或者哪里", "请在这一项的“案卷里的位置”选择");
        }
        if (!one.place().isEmpty() && !places.contains(one.place())) {
            throw Refused.invalid("评分未保存", "第" + number + "项所选的位置不在这一案卷里", "请重新选择");
        }
        return one.place();
    }

    /** The township's answer to the marks. */
    @Transactional
    public void answer(Actor actor, UUID sample, UUID caseId, long version, String answer) {
        if (actor.scope().township() == null) {
            throw Refused.invalid("答复未保存", "评查结果由办案的乡镇答复，您的岗位在县级", "请由乡镇的岗位答复");
        }
        var kept = find(actor, sample, caseId, version);
        if (kept.given() == null) {
            throw Refused.invalid("答复未保存", "这一案卷还没有评分", "请等评查人员评分后再答复");
        }
        if (answer.isBlank()) {
            throw Refused.invalid("答复未保存", "没有填写答复", "请写明整改情况，或者不同意的理由");
        }
        marks.answer(actor.county(), kept, answer.strip(), actor.name(), today.now());
    }

    List<MarkStore.Mark> marks(String county, UUID sample, UUID caseId) {
        return marks.of(county, sample, caseId);
    }

    private SampleStore.Kept find(Actor actor, UUID sample, UUID caseId, long version) {
        var kept = samples.kept(actor.scope(), sample, caseId).orElseThrow(() -> Refused.notFound("被抽中的案卷"));
        if (kept.version() != version) {
            throw Refused.stale("评查结果");
        }
        return kept;
    }

    /** A township does not review itself: samples and marks are the county's. */
    private static void ofCounty(Actor actor, String what) {
        if (!actor.has(Right.CASE_LEGAL_REVIEW)) {
            actor.must(Right.CASE_REVIEW, what);
        }
        if (actor.scope().township() != null) {
            throw Refused.unlawful(null, what, "案卷评查由县级组织，您的岗位在乡镇", Basis.house("案卷评查办法"), "请由县级评查人员办理；乡镇可以答复评查意见");
        }
    }

    /** What a reviewer takes off one check, why, and for what in the file; the place may be left to the program's finding. */
    public record Given(int deducted, String opinion, String place) {}
}
