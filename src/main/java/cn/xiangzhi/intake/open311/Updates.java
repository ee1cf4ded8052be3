package cn.xiangzhi.intake.open311;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.ReportMove;
import cn.xiangzhi.intake.ReportStage;
import cn.xiangzhi.intake.matter.Report;
import cn.xiangzhi.intake.matter.ReportActs;
import cn.xiangzhi.intake.open311.GeoFault.Problem;
import cn.xiangzhi.intake.open311.Spark.Many;
import cn.xiangzhi.intake.open311.Spark.One;
import cn.xiangzhi.intake.receiving.Reporters;
import cn.xiangzhi.intake.receiving.Supplements;
import cn.xiangzhi.intake.tracking.Reopening;
import cn.xiangzhi.shell.OpenToAll;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Request updates, FixMyStreet's documented extension: what happened to reports since, and what a program adds to one. An
 * update is words for the desk; it changes a stage only where its own sender says within the window that nothing is fixed.
 */
@RestController
@Tag(name = "Open311")
class Updates extends Endpoint {

    private static final String ADDED = "提交单位作了补充说明";
    private static final int LONGEST_STATUS = 60;

    private final UpdateStore store;
    private final RequestStore requests;
    private final ReportActs acts;
    private final Supplements supplements;
    private final Reopening reopening;
    private final RequestView view;
    private final Photos photos;
    private final Jurisdictions jurisdictions;
    private final Keys keys;
    private final Today today;

    Updates(
            UpdateStore store,
            RequestStore requests,
            ReportActs acts,
            Supplements supplements,
            Reopening reopening,
            RequestView view,
            Photos photos,
            Jurisdictions jurisdictions,
            Keys keys,
            Today today) {
        this.store = store;
        this.requests = requests;
        this.acts = acts;
        this.supplements = supplements;
        this.reopening = reopening;
        this.view = view;
        this.photos = photos;
        this.jurisdictions = jurisdictions;
        this.keys = keys;
        this.today = today;
    }

    /** FixMyStreet sends its key along, so that a program finds what it added itself under the id it was given. */
    @OpenToAll
    @Operation(summary = "Open311 报告的进展（FixMyStreet 扩展）")
    @GetMapping("/open311/v2/servicerequestupdates.{format}")
    ResponseEntity<byte[]> list(@PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var given = Given.of(request);
        var where = jurisdictions.of(given);
        var key = keys.known(given).orElse(null);
        var asked = given.list("service_request_id");
        var ids = asked.stream().map(RequestStore::id).flatMap(Optional::stream).toList();
        var steps = store.between(where, asked.isEmpty() ? null : ids, Span.received(given, today.now()), key);
        var visible = view.visible(
                requests.byIds(
                        where, steps.stream().map(UpdateStore.Step::report).collect(Collectors.toSet())),
                key);
        var updates = steps.stream()
                .filter(step -> visible.contains(step.report()))
                .map(step -> update(step, given.extensions()))
                .toList();
        return Spark.answer(as, "service_request_updates", new Many("request_update", updates));
    }

    @OpenToAll
    @Operation(summary = "Open311 补充说明（FixMyStreet 扩展）：须有 api_key")
    @PostMapping("/open311/v2/servicerequestupdates.{format}")
    ResponseEntity<byte[]> post(@PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var given = Given.of(request);
        var id = add(given);
        return Spark.answer(
                as,
                "service_request_updates",
                new Many("request_update", List.of(new One().put("update_id", id.toString()))));
    }

    private UUID add(Given given) {
        var key = keys.admit(given);
        var where = jurisdictions.of(given);
        Submission.within(key, where);
        var asked = given.first("service_request_id");
        if (asked.isEmpty()) {
            throw new GeoFault(400, "service_request_id was not provided (没有写明 service_request_id)");
        }
        var lines = RequestStore.id(asked)
                .map(id -> requests.byIds(where, List.of(id)))
                .orElse(List.of());
        var visible = view.visible(lines, key);
        var found = lines.stream()
                .map(RequestStore.Line::report)
                .filter(report -> visible.contains(report.id()))
                .findFirst()
                .filter(report -> key.township() == null
                        || key.township().equals(report.place().township()))
                .orElseThrow(() -> new GeoFault(404, "service_request_id was not found (没有这份报告)"));
        var added = added(key, given, asked);
        var own = !requests.sentWith(key, List.of(found.id())).isEmpty();
        var again = UpdateStatus.again(added.status())
                && !found.stage().open()
                && !added.at().isBefore(answered(found));
        var before = supplements.earlier(found.county(), added.once());
        if (before.isPresent()) {
            return before.get();
        }
        photos.keep(found.county(), found.id(), given);
        return own && again && ReportMove.REOPEN.leaves(found.stage())
                ? reopening.reopen(found, added)
                : supplements.add(Reporters.of(found.county()), found, added);
    }

    /** What was written before the answer and came late asks for nothing again, whatever its status says. */
    private OffsetDateTime answered(Report report) {
        return acts.of(report.county(), report.id()).stream()
                .filter(act -> act.move() == ReportMove.ANSWER)
                .map(act -> act.at().truncatedTo(ChronoUnit.SECONDS))
                .reduce(report.said().at(), (earlier, later) -> later);
    }

    private Supplements.Added added(Key key, Given given, String report) {
        var problems = new ArrayList<Problem>();
        var person = Person.of(given, problems);
        var status = UpdateStatus.sent(given.first("status"));
        Photos.count(given, problems);
        if (person.words().isEmpty() && status.isEmpty() && given.files().isEmpty()) {
            problems.add(new Problem(400, "description was not provided (没有写明 description)"));
        }
        if (status.length() > LONGEST_STATUS) {
            problems.add(new Problem(400, "status is too long (status 太长)"));
        }
        var links = Links.of(given, problems);
        var written = given.first("updated_datetime");
        var at = written.isEmpty() ? Optional.of(today.now()) : W3cDate.read(written, false);
        if (at.isEmpty() || at.get().isAfter(today.now().plusDays(1))) {
            problems.add(new Problem(400, "updated_datetime is not in w3 format, or lies ahead (时间不对)"));
        }
        if (!problems.isEmpty()) {
            throw new GeoFault(400, problems);
        }
        var theirs = given.first("update_id");
        var mark = theirs.isEmpty()
                ? today.now().toEpochSecond() / 600 + "/" + given.content() + Photos.digest(given)
                : "update/" + report + "/" + theirs;
        return new Supplements.Added(
                UUID.nameUUIDFromBytes((key.id() + "/" + mark).getBytes(StandardCharsets.UTF_8)),
                key.id(),
                key.owner(),
                Jurisdictions.brief(theirs),
                status,
                person.words().isEmpty() ? "（没有写说明）" : person.words(),
                links.isEmpty() ? "" : links.getFirst(),
                at.orElseThrow(),
                person.name(),
                person.email(),
                person.phone());
    }

    private static One update(UpdateStore.Step step, boolean extensions) {
        var stage = ReportStage.valueOf(step.stage());
        var words = step.words() == null ? ADDED : step.words();
        var one = new One()
                .put("update_id", step.id().toString())
                .put("service_request_id", step.report().toString())
                .put("status", UpdateStatus.of(stage, extensions))
                .put("updated_datetime", W3cDate.write(step.happened()))
                .put("description", step.added() ? words : stage.plain())
                .put("media_url", step.url());
        return extensions ? one.put("external_status_code", stage.name()) : one;
    }
}
