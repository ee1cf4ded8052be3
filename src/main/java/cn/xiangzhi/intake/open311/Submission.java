package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.open311.GeoFault.Problem;
import cn.xiangzhi.intake.open311.Jurisdictions.Jurisdiction;
import cn.xiangzhi.intake.questions.Answering;
import cn.xiangzhi.intake.receiving.Reporters;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.secrecy.Sm3;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * POST requests: everything is looked at before anything is kept, and all that is wrong is said at once. The same content
 * with the same key within ten minutes, or the same Idempotency-Key at any time, is one report: the first answer again.
 */
@Component
class Submission {

    private static final long WINDOW_SECONDS = 600;

    private final Keys keys;
    private final Jurisdictions jurisdictions;
    private final Services services;
    private final Whereabouts whereabouts;
    private final Reports reports;
    private final ReportStore store;
    private final Photos photos;
    private final Today today;

    Submission(
            Keys keys,
            Jurisdictions jurisdictions,
            Services services,
            Whereabouts whereabouts,
            Reports reports,
            ReportStore store,
            Photos photos,
            Today today) {
        this.keys = keys;
        this.jurisdictions = jurisdictions;
        this.services = services;
        this.whereabouts = whereabouts;
        this.reports = reports;
        this.store = store;
        this.photos = photos;
        this.today = today;
    }

    /** What the sender is told: the report's id, and what is promised with its category. */
    record Done(UUID report, String notice, String account) {}

    Done receive(Given given, String idempotencyKey) {
        var key = keys.admit(given);
        var where = jurisdictions.of(given);
        within(key, where);
        var code = given.first("service_code");
        if (code.isEmpty()) {
            throw new GeoFault(400, "service_code was not provided (没有写明 service_code)");
        }
        var category = services.category(where, code);
        var problems = new ArrayList<Problem>();
        var place = whereabouts.of(where, key, given, problems);
        var person = Person.of(given, problems);
        var links = Links.of(given, problems);
        var answering = answers(services.questions(where, category), given);
        answering
                .wrong()
                .forEach((question, words) -> problems.add(new Problem(400, "attribute[" + question + "]: " + words)));
        Photos.count(given, problems);
        if (!problems.isEmpty() || place == null) {
            throw new GeoFault(400, problems);
        }
        var done = new Done[1];
        var once = once(key, given, idempotencyKey);
        for (var candidate : once) {
            store.receiptOf(where.county(), candidate)
                    .ifPresent(receipt -> done[0] = done(receipt.report(), where, category, person));
        }
        return done[0] != null
                ? done[0]
                : kept(key, where, category, place, person, links, answering.answers(), given, once.getFirst());
    }

    private Done kept(
            Key key,
            Jurisdiction where,
            Category category,
            Place place,
            Person person,
            List<String> links,
            List<Answer> answers,
            Given given,
            UUID once) {
        var id = Ids.next();
        var kept = photos.keep(where.county(), id, given);
        var along = new Along(
                withPhotos(answers, kept),
                links,
                null,
                new Along.Sender(key.id(), key.owner(), person.email(), person.account(), person.device()));
        var report = new NewReport(
                        once,
                        kept.isEmpty() ? null : id,
                        Channel.OPEN311,
                        category.code(),
                        "",
                        person.words().isEmpty() ? category.name() + "（报告人没有写说明）" : person.words(),
                        place,
                        null,
                        person.name(),
                        person.phone(),
                        "")
                .with(along);
        var receipt = reports.receive(Reporters.of(where.county()), report);
        return done(receipt.report(), where, category, person);
    }

    private Done done(UUID report, Jurisdiction where, Category category, Person person) {
        return new Done(report, services.notice(where, category.code()), person.account());
    }

    /** A required photo that came as a file in the same request is answered by it. */
    private static Answering answers(List<Question> questions, Given given) {
        var sent = given.files().isEmpty() ? List.<String>of() : List.of(SENT);
        return Answering.of(questions, code -> {
            var question = questions.stream()
                    .filter(asked -> asked.code().equals(code))
                    .findFirst()
                    .orElseThrow();
            var values = given.attribute(code);
            return switch (question.kind()) {
                case PHOTO -> values.isEmpty() ? sent : values;
                case SEVERAL -> apart(question, values);
                case DATE -> values.stream().map(Submission::day).toList();
                default -> values;
            };
        });
    }

    /** The day here of a moment: the specification knows moments only. What is neither is refused with the question. */
    private static String day(String value) {
        return W3cDate.read(value, false)
                .map(at -> at.atZoneSameInstant(Today.BEIJING).toLocalDate().toString())
                .orElse(value);
    }

    /** Several choices that a client joined with commas into one value, unless a choice is written so itself. */
    private static List<String> apart(Question question, List<String> values) {
        return values.stream()
                .flatMap(value ->
                        question.choices().contains(value) ? Stream.of(value) : Arrays.stream(value.split("[,，]")))
                .map(String::strip)
                .toList();
    }

    private static final String SENT = "(随请求上传)";

    private static List<Answer> withPhotos(List<Answer> answers, List<UUID> photos) {
        var ids = String.join("\n", photos.stream().map(UUID::toString).toList());
        return answers.stream()
                .map(answer -> answer.value().equals(SENT)
                        ? new Answer(answer.question(), answer.code(), answer.label(), answer.kind(), ids)
                        : answer)
                .toList();
    }

    /** The mark of this content now, and the one it had in the window before. */
    private List<UUID> once(Key key, Given given, String idempotencyKey) {
        if (!idempotencyKey.isBlank()) {
            return List.of(mark(key, "idempotency/" + idempotencyKey.strip()));
        }
        var content = given.content() + Photos.digest(given);
        var window = today.now().toEpochSecond() / WINDOW_SECONDS;
        return List.of(mark(key, window + "/" + content), mark(key, (window - 1) + "/" + content));
    }

    private static UUID mark(Key key, String text) {
        return UUID.nameUUIDFromBytes((key.id() + "/" + Sm3.hex(text)).getBytes(StandardCharsets.UTF_8));
    }

    static void within(Key key, Jurisdiction where) {
        var township = where.township();
        if (!key.county().equals(where.county())
                || (key.township() != null
                        && township != null
                        && !key.township().equals(township))) {
            throw new GeoFault(403, "api_key is not valid for this jurisdiction (密钥不能用于这个 jurisdiction_id)");
        }
    }
}
