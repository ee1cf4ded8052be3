package cn.xiangzhi.powers.programme;

import cn.xiangzhi.access.Audit;
import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Draw;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.TermUnit;
import cn.xiangzhi.calendar.Terms;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.law.Parameters;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Item;
import cn.xiangzhi.powers.Powers;
import cn.xiangzhi.powers.Writings;
import cn.xiangzhi.powers.acts.MatterActs;
import cn.xiangzhi.powers.filing.FilingCycle;
import cn.xiangzhi.powers.handed.Givers;
import cn.xiangzhi.powers.handed.Sight;
import cn.xiangzhi.powers.lists.CountySeat;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The half-yearly inspection: drawn by lot, found and answered line by line, reported in writing (S14). */
@Component
public class ProgrammeDesk {

    static final String KIND = "programme";
    private static final int MOST = 200;

    private final ProgrammeStore programmes;
    private final Givers givers;
    private final Powers powers;
    private final Places places;
    private final MatterActs acts;
    private final Terms terms;
    private final Parameters parameters;
    private final ObjectProvider<Writings> writings;
    private final Audit audit;
    private final Today today;

    ProgrammeDesk(
            ProgrammeStore programmes,
            Givers givers,
            Powers powers,
            Places places,
            MatterActs acts,
            Terms terms,
            Parameters parameters,
            ObjectProvider<Writings> writings,
            Audit audit,
            Today today) {
        this.programmes = programmes;
        this.givers = givers;
        this.powers = powers;
        this.places = places;
        this.acts = acts;
        this.terms = terms;
        this.parameters = parameters;
        this.writings = writings;
        this.audit = audit;
        this.today = today;
    }

    /** A township and an item handed down to it: what is drawn from. */
    record Candidate(String township, String item) implements Comparable<Candidate> {

        @Override
        public int compareTo(Candidate other) {
            var towns = township.compareTo(other.township);
            return towns != 0 ? towns : item.compareTo(other.item);
        }
    }

    /** The last day for the written report of the half-year that day lies in. */
    public LocalDate reportBy(LocalDate inHalf) {
        var half = FilingCycle.HALF_YEARLY.containing(inHalf);
        var days = parameters.number("programme.report.days", half.to()).intValue();
        return terms.due(half.to(), days, TermUnit.DAY);
    }

    /** Draws townships and items for the half-year that day lies in; the same seed draws the same again. */
    @Transactional
    public UUID draw(Actor actor, UUID once, String name, LocalDate inHalf, int wanted, long seed) {
        CountySeat.must(actor, "安排半年检查");
        if (name.isBlank() || wanted < 1 || wanted > MOST) {
            throw Refused.invalid("没有抽取", "没有填写名称，或者抽取数不在1到" + MOST + "之间", "请改正后再抽取");
        }
        var half = FilingCycle.HALF_YEARLY.containing(inHalf);
        var candidates = givers.handed(actor.county(), null).stream()
                .map(one -> new Candidate(one.township(), one.itemCode()))
                .distinct()
                .toList();
        if (candidates.isEmpty()) {
            throw Refused.invalid("没有抽取", "本县还没有下放、委托的事项", "请先登记下放的事项");
        }
        var programme = new Programme(
                once,
                name.strip(),
                half.from(),
                half.to(),
                wanted,
                seed,
                candidates.size(),
                actor.name(),
                today.now(),
                "",
                null,
                null,
                "",
                0);
        if (!programmes.add(actor.county(), programme)) {
            if (programmes.find(Sight.of(actor), once).isPresent()) {
                return once;
            }
            throw Refused.invalid("没有抽取", "这个半年已经有名为“" + name.strip() + "”的检查", "请换一个名称，或者打开已有的检查");
        }
        var place = 0;
        for (var one : Draw.of(candidates, wanted, seed)) {
            programmes.put(actor.county(), drawn(actor.county(), once, one, ++place));
        }
        var due = reportBy(inHalf);
        var basis = parameters.value("programme.report.days", half.to());
        terms.startUntil(
                actor.county(),
                null,
                KIND,
                once,
                "programme.report",
                "半年检查书面报告",
                half.to(),
                due,
                basis.source().isEmpty()
                        ? basis.confidence().marked(basis.basis().label())
                        : basis.source(),
                once);
        audit.record(actor, "安排半年检查", KIND, once, name.strip() + "，" + candidates.size() + "抽" + place + "，种子" + seed);
        return once;
    }

    private Drawn drawn(String county, UUID programme, Candidate one, int place) {
        var name = powers.item(county, one.item()).map(Item::name).orElse(one.item());
        return new Drawn(
                Ids.next(),
                programme,
                one.township(),
                one.item(),
                name,
                place,
                "",
                "",
                "",
                null,
                "",
                "",
                null,
                PlaceStage.DRAWN,
                0);
    }

    /** What was found in one township about one item, and what it is asked to explain, if anything. */
    @Transactional
    public void find(Actor actor, UUID id, long version, String finding, String question) {
        CountySeat.must(actor, "登记检查情况");
        var line = line(actor, id, version);
        open(actor, line);
        if (finding.isBlank()) {
            throw Refused.invalid("没有登记", "没有写明检查发现的情况", "没有发现问题的写“没有发现问题”");
        }
        if (!programmes.found(actor.county(), line, finding.strip(), question.strip(), actor.name(), today.date())) {
            throw Refused.stale("检查情况");
        }
        act(actor, line, "登记检查情况", finding.strip());
    }

    /** The township explains. */
    @Transactional
    public void answer(Actor actor, UUID id, long version, String answer) {
        actor.must(Right.FILE_BACK, "答复检查问题");
        var line = line(actor, id, version);
        if (actor.scope().township() == null || line.stage() != PlaceStage.ASKED || answer.isBlank()) {
            throw Refused.invalid("没有答复", "这一项不在待答复，或者没有填写答复，或者您的岗位不在这个乡镇", "请由被检查的乡镇（街道）在待答复时填写");
        }
        if (!programmes.answered(actor.county(), line, answer.strip(), actor.name(), today.date())) {
            throw Refused.stale("检查情况");
        }
        act(actor, line, "答复检查问题", answer.strip());
    }

    /** The written report with its number, once every line is found and answered. */
    @Transactional
    public void report(Actor actor, UUID id, long version, String opinion) {
        CountySeat.must(actor, "出具检查报告");
        var programme = programmes.find(Sight.of(actor), id).orElseThrow(() -> Refused.notFound("检查"));
        if (programme.version() != version || programme.reported()) {
            throw Refused.stale("检查");
        }
        var lines = programmes.drawn(Sight.of(actor), id);
        var missing = lines.stream().filter(line -> !line.stage().done()).count();
        if (missing > 0) {
            throw Refused.invalid("没有出具报告", "还有" + missing + "项没有检查或者没有答复", "请先登记检查情况，等乡镇答复");
        }
        if (opinion.isBlank()) {
            throw Refused.invalid("没有出具报告", "没有写明检查意见", "请填写检查意见");
        }
        var day = today.date();
        if (!programmes.report(actor.county(), programme, opinion.strip(), day)) {
            throw Refused.stale("检查");
        }
        write(actor, programme, lines, opinion.strip(), day);
        terms.endAll(actor.county(), id, day, Ids.next());
        audit.record(actor, "出具检查报告", KIND, id, programme.name());
    }

    private void write(Actor actor, Programme programme, List<Drawn> lines, String opinion, LocalDate day) {
        var problems = lines.stream()
                .filter(line -> line.stage() == PlaceStage.ANSWERED)
                .count();
        var towns = lines.stream().map(Drawn::townshipCode).distinct().count();
        var fields = new LinkedHashMap<String, Object>();
        fields.put("检查名称", programme.name());
        fields.put("检查期间", programme.half().words());
        fields.put(
                "抽查范围",
                "从" + programme.candidates() + "个下放事项（按乡镇计）中随机抽取" + lines.size() + "个，涉及" + towns + "个乡镇（街道），随机种子"
                        + programme.seed());
        fields.put("检查结果", problems + "个发现问题并已答复，" + (lines.size() - problems) + "个没有发现问题");
        fields.put("检查意见", opinion);
        fields.put(
                "抽查明细",
                lines.stream()
                        .map(line -> places.name(line.townshipCode()) + " " + line.itemCode() + " "
                                + line.itemName() + "：" + line.finding()
                                + (line.answer().isEmpty() ? "" : "　答复：" + line.answer()))
                        .toList());
        writings.stream().findFirst().ifPresent(writer -> {
            var written = writer.write(
                    actor,
                    new Writings.Bearer(actor.organ(), null),
                    Writings.Kind.PROGRAMME,
                    programme.id(),
                    day,
                    fields);
            programmes.paper(
                    actor.county(), programme.id(), written.paper(), written.number() == null ? "" : written.number());
        });
    }

    private void open(Actor actor, Drawn line) {
        if (programmes
                .find(Sight.of(actor), line.programmeId())
                .filter(Programme::reported)
                .isPresent()) {
            throw Refused.invalid("没有登记", "这次检查已经出具报告", "新的问题请在下一次检查登记，或者由部门责令纠正");
        }
    }

    private Drawn line(Actor actor, UUID id, long version) {
        var line = programmes.line(Sight.of(actor), id).orElseThrow(() -> Refused.notFound("检查情况"));
        if (line.version() != version) {
            throw Refused.stale("检查情况");
        }
        return line;
    }

    private void act(Actor actor, Drawn line, String what, String words) {
        acts.add(actor, Ids.next(), line.townshipCode(), KIND, line.programmeId(), what, line.itemName() + "：" + words);
    }
}
