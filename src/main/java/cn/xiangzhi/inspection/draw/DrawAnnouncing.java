package cn.xiangzhi.inspection.draw;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.base.Scope;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.inspection.acts.ActBook;
import cn.xiangzhi.inspection.subjects.Subject;
import cn.xiangzhi.inspection.subjects.SubjectType;
import cn.xiangzhi.inspection.subjects.Subjects;
import cn.xiangzhi.organization.Organization;
import cn.xiangzhi.secrecy.PersonalData;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Announces a draw: lists, rules and the digest of the salt are out before the public number is (F60). */
@Component
public class DrawAnnouncing {

    private static final String WHAT = "没有公告";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DrawBook book;
    private final Recusals recusals;
    private final Subjects subjects;
    private final Organization organization;
    private final PersonalData secrets;
    private final ActBook acts;
    private final Today today;

    DrawAnnouncing(
            DrawBook book,
            Recusals recusals,
            Subjects subjects,
            Organization organization,
            PersonalData secrets,
            ActBook acts,
            Today today) {
        this.book = book;
        this.recusals = recusals;
        this.subjects = subjects;
        this.organization = organization;
        this.secrets = secrets;
        this.acts = acts;
        this.today = today;
    }

    /** What is announced: which subjects in which shares, how many officers each, and which public number will decide. */
    public record NewDraw(
            UUID once,
            String township,
            String title,
            String field,
            List<String> items,
            String body,
            List<SubjectType> kinds,
            Map<String, Integer> percent,
            int each,
            String publicSource,
            LocalDate publicOn) {}

    /** Freezes the lists and commits to the salt before the public number exists. */
    @Transactional
    public void announce(Actor actor, NewDraw draw) {
        actor.must(Right.VISIT_RECORD, WHAT);
        if (!draw.township().startsWith(actor.county()) || !actor.scope().covers(actor.county(), draw.township())) {
            throw Refused.notFound("该乡镇");
        }
        if (draw.title().isBlank()
                || draw.body().isBlank()
                || draw.items().isEmpty()
                || draw.publicSource().isBlank()) {
            throw Refused.invalid(WHAT, "没有写明名称、实施机关、事项或者公开数的来源", "请补齐");
        }
        if (!draw.publicOn().isAfter(today.date())) {
            throw Refused.unlawful(
                    null, WHAT, "公开数在公告当天或者以前就已产生，谁都可以先算出结果", DoubleDraws.RULE, "请选择明天以后才公布的数，例如某期彩票开奖号码、某日股票指数收盘数");
        }
        if (draw.each() < 2 || draw.percent().values().stream().anyMatch(share -> share < 0 || share > 100)) {
            throw Refused.invalid(WHAT, "每户少于两人，或者比例不在 0 至 100", "请核对人数和比例");
        }
        var listed = subjects.all(new Scope(actor.county(), draw.township(), null)).stream()
                .filter(subject ->
                        subject.kind() != SubjectType.DWELLING && draw.kinds().contains(subject.kind()))
                .toList();
        var numbers = new TreeMap<String, List<String>>();
        for (var person : organization.certificated(actor.county(), draw.township(), draw.publicOn())) {
            organization
                    .certificate(actor.county(), person.id(), draw.publicOn())
                    .filter(card -> card.validOn(draw.publicOn()) && !person.assistant())
                    .ifPresent(card ->
                            numbers.put(card.number(), List.of(person.id().toString(), person.name())));
        }
        if (listed.isEmpty() || numbers.size() < draw.each()) {
            throw Refused.invalid(WHAT, "没有可抽的对象，或者有效持证人员少于每户人数", "请先登记检查对象，核对执法证有效期");
        }
        var lists = DrawLists.of(
                listed.stream().collect(Collectors.toMap(s -> s.id().toString(), DrawAnnouncing::credit)),
                numbers.keySet(),
                draw.each(),
                draw.percent(),
                recused(actor, draw.township(), numbers));
        var drawn = new byte[32];
        RANDOM.nextBytes(drawn);
        var salt = HexFormat.of().formatHex(drawn);
        var subjectsDigest = DrawLists.digest(lists.subjects());
        var officersDigest = DrawLists.digest(lists.officers());
        var rulesDigest = DrawLists.digest(lists.rules());
        var commitment = DrawLists.digest(salt);
        var announced = DrawLists.digest(String.join(
                "\n",
                DoubleRandom.NAME,
                draw.once().toString(),
                draw.title().strip(),
                subjectsDigest,
                officersDigest,
                rulesDigest,
                commitment,
                draw.publicSource().strip(),
                draw.publicOn().toString()));
        var row = new DrawBook.Draw(
                draw.once(),
                actor.county(),
                draw.township(),
                draw.title().strip(),
                draw.field(),
                String.join(" ", draw.items()),
                draw.body().strip(),
                lists.subjects(),
                listed.stream()
                        .map(s -> s.id() + "\t" + s.name().replace('\t', ' ') + "\n")
                        .collect(Collectors.joining()),
                lists.officers(),
                numbers.entrySet().stream()
                        .map(one -> one.getKey() + "\t" + String.join("\t", one.getValue()) + "\n")
                        .collect(Collectors.joining()),
                lists.rules(),
                subjectsDigest,
                officersDigest,
                rulesDigest,
                commitment,
                secrets.seal(salt),
                draw.publicSource().strip(),
                draw.publicOn(),
                announced,
                actor.person(),
                actor.name(),
                today.now(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        if (book.announce(row)) {
            acts.add(
                    actor,
                    draw.township(),
                    DoubleDraws.KIND,
                    draw.once(),
                    "公告",
                    "对象" + listed.size() + "户，人员" + numbers.size() + "人；公告摘要 " + announced,
                    DoubleDraws.RULE.label());
        }
    }

    private static String credit(Subject subject) {
        var credit = subject.creditClass();
        return credit == null ? DrawLists.NO_CLASS : credit.name();
    }

    private List<DrawLists.Recusal> recused(Actor actor, String township, Map<String, List<String>> numbers) {
        var byPerson = new LinkedHashMap<String, String>();
        numbers.forEach((number, person) -> byPerson.put(person.getFirst(), number));
        return recusals.of(new Scope(actor.county(), township, null), null).stream()
                .filter(one -> byPerson.containsKey(one.personId().toString()))
                .map(one -> new DrawLists.Recusal(
                        Objects.requireNonNull(byPerson.get(one.personId().toString())),
                        one.subjectId().toString()))
                .toList();
    }
}
