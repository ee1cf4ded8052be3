package cn.xiangzhi.intake.open311;

import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Refused;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.intake.Along;
import cn.xiangzhi.intake.Answer;
import cn.xiangzhi.intake.Category;
import cn.xiangzhi.intake.Channel;
import cn.xiangzhi.intake.NewReport;
import cn.xiangzhi.intake.Question;
import cn.xiangzhi.intake.QuestionKind;
import cn.xiangzhi.intake.Reports;
import cn.xiangzhi.intake.matter.ReportStore;
import cn.xiangzhi.intake.open311.GeoFault.Problem;
import cn.xiangzhi.intake.open311.Jurisdictions.Jurisdiction;
import cn.xiangzhi.intake.questions.Answering;
import cn.xiangzhi.intake.receiving.Reporters;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.secrecy.Sm3;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * POST requests: everything is looked at before anything is kept, and all that is wrong is said at once. The same content
 * with the same key within ten minutes, or the same Idempotency-Key at any time, is one report: the first answer again.
 */
@Component
class Submission {

    private static final long WINDOW_SECONDS = 600;
    private static final int MOST_FILES = 9;

    private final Keys keys;
    private final Jurisdictions jurisdictions;
    private final Services services;
    private final Whereabouts whereabouts;
    private final Reports reports;
    private final ReportStore store;
    private final Attachments attachments;
    private final Today today;

    Submission(
            Keys keys,
            Jurisdictions jurisdictions,
            Services services,
            Whereabouts whereabouts,
            Reports reports,
            ReportStore store,
            Attachments attachments,
            Today today) {
        this.keys = keys;
        this.jurisdictions = jurisdictions;
        this.services = services;
        this.whereabouts = whereabouts;
        this.reports = reports;
        this.store = store;
        this.attachments = attachments;
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
        if (given.files().size() > MOST_FILES) {
            problems.add(new Problem(400, "at most " + MOST_FILES + " files (最多 " + MOST_FILES + " 个文件)"));
        }
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
        var photos = given.files().stream()
                .map(file -> photo(where.county(), id, file))
                .toList();
        var along = new Along(
                withPhotos(answers, photos),
                links,
                null,
                new Along.Sender(key.id(), key.owner(), person.email(), person.account(), person.device()));
        var report = new NewReport(
                        once,
                        photos.isEmpty() ? null : id,
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
            var values = given.attribute(code);
            var photo = questions.stream().anyMatch(q -> q.code().equals(code) && q.kind() == QuestionKind.PHOTO);
            return values.isEmpty() && photo ? sent : values;
        });
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

    private UUID photo(String county, UUID report, MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "照片");
        try (var content = file.getInputStream()) {
            return attachments
                    .keep(county, Reports.MATTER, report, name, content, "报告人")
                    .id();
        } catch (Refused no) {
            throw new GeoFault(400, "media \"" + Jurisdictions.brief(name) + "\": " + no.why() + "。" + no.remedy());
        } catch (IOException broken) {
            throw new GeoFault(400, "media cannot be read (文件没有传完)");
        }
    }

    /** The mark of this content now, and the one it had in the window before. */
    private List<UUID> once(Key key, Given given, String idempotencyKey) {
        if (!idempotencyKey.isBlank()) {
            return List.of(mark(key, "idempotency/" + idempotencyKey.strip()));
        }
        var content = new StringBuilder(given.content());
        given.files().forEach(file -> content.append(file.getName()).append(digest(file)));
        var window = today.now().toEpochSecond() / WINDOW_SECONDS;
        return List.of(mark(key, window + "/" + content), mark(key, (window - 1) + "/" + content));
    }

    private static UUID mark(Key key, String text) {
        return UUID.nameUUIDFromBytes((key.id() + "/" + Sm3.hex(text)).getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(MultipartFile file) {
        try (var content = file.getInputStream()) {
            return Sm3.hex(content);
        } catch (IOException broken) {
            throw new GeoFault(400, "media cannot be read (文件没有传完)");
        }
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
