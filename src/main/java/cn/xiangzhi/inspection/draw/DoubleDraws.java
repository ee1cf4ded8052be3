package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Basis;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.plans.Plans;
import cn.xiangzhi.secrecy.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Draws what was announced when the public number is out, and puts what was drawn into a plan (F60). */
@Component
public class DoubleDraws {

    public static final String KIND = "inspection-draw";
    static final Basis RULE = Basis.house("双随机抽取规则 " + DoubleRandom.NAME);

    private final DrawBook book;
    private final Plans plans;
    private final PersonalData secrets;
    private final ActBook acts;
    private final Today today;

    DoubleDraws(DrawBook book, Plans plans, PersonalData secrets, ActBook acts, Today today) {
        this.book = book;
        this.plans = plans;
        this.secrets = secrets;
        this.acts = acts;
        this.today = today;
    }

    /** Draws, once, when the announced number is out. Nobody chooses anything any more. */
    @Transactional
    public void draw(Actor actor, UUID id, String publicValue) {
        actor.must(Right.VISIT_RECORD, "没有抽取");
        var draw = get(actor, id);
        if (today.date().isBefore(draw.publicOn())) {
            throw Refused.unlawful(null, "没有抽取", "公开数要到" + draw.publicOn() + "才产生", RULE, "到那一天按公告写定的来源查到以后再填");
        }
        var value = publicValue.strip();
        if (value.isEmpty() || value.length() > 200 || value.contains("\n")) {
            throw Refused.invalid("没有抽取", "没有填写公开数，或者不止一行", "请按公告写定的来源原样填写");
        }
        if (draw.drawn()) {
            throw new Refused(Refused.Kind.CONFLICT, null, "没有抽取", "这次已经抽取过，只抽一次", RULE, "请看抽取结果；要重新抽取的另行公告");
        }
        var salt = secrets.open(draw.saltSealed());
        var seed = DoubleRandom.seed(draw.lists(), salt, value);
        var result = DoubleRandom.draw(draw.lists(), seed).stream()
                .map(DoubleRandom.Drawn::line)
                .collect(Collectors.joining());
        var previous = book.newest(draw.countyCode(), draw.townshipCode());
        var digest = DrawLists.digest(String.join(
                "\n", DoubleRandom.NAME, previous, draw.announceDigest(), value, salt, seed, DrawLists.digest(result)));
        if (!book.keep(
                draw, new DrawBook.Kept(value, salt, seed, result, previous, digest, actor.name(), today.now()))) {
            throw Refused.stale("抽取");
        }
        acts.add(actor, draw.townshipCode(), KIND, id, "抽取", "公开数 " + value + "；记录摘要 " + digest, RULE.label());
    }

    /** A subject drawn with its officers, by name, as pages show it. */
    public record Line(UUID subject, String name, String credit, List<String> officers) {}

    List<Line> lines(DrawBook.Draw draw) {
        var result = draw.result();
        if (result == null) {
            return List.of();
        }
        var names = draw.names();
        var people = draw.people(2);
        var credits = new LinkedHashMap<String, String>();
        DrawLists.rows(draw.subjects()).forEach(row -> credits.put(row.getFirst(), row.get(1)));
        var lines = new ArrayList<Line>();
        for (var row : DrawLists.rows(result)) {
            lines.add(new Line(
                    UUID.fromString(row.getFirst()),
                    names.getOrDefault(row.getFirst(), row.getFirst()),
                    credits.getOrDefault(row.getFirst(), DrawLists.NO_CLASS),
                    row.stream()
                            .skip(1)
                            .map(number -> people.getOrDefault(number, "") + "（" + number + "）")
                            .toList()));
        }
        return lines;
    }

    /** What was drawn becomes a plan of the month, to be approved like any other and merged like any other. */
    @Transactional
    public List<Plans.LeftOut> plan(Actor actor, UUID id, UUID once) {
        var draw = get(actor, id);
        if (!draw.drawn()) {
            throw Refused.invalid("没有列入计划", "还没有抽取", "请先抽取");
        }
        var day = today.date();
        var left = plans.draw(
                actor,
                new Plans.NewPlan(
                        once,
                        draw.townshipCode(),
                        draw.title(),
                        day.getYear(),
                        day.getMonthValue(),
                        draw.field(),
                        draw.body(),
                        "双随机抽取",
                        id,
                        List.of(draw.items().split(" ")),
                        lines(draw).stream().map(Line::subject).toList()));
        acts.add(actor, draw.townshipCode(), KIND, id, "列入检查计划", draw.title(), null);
        return left;
    }

    DrawBook.Draw get(Actor actor, UUID id) {
        return book.find(actor.scope(), id).orElseThrow(() -> Refused.notFound("双随机抽取"));
    }
}
