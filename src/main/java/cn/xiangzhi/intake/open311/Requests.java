package cn.xiangzhi.intake.open311;

import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.intake.open311.RequestStore.Asked;
import cn.xiangzhi.intake.open311.Spark.Many;
import cn.xiangzhi.intake.open311.Spark.One;
import cn.xiangzhi.shell.OpenToAll;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** POST and GET of service requests, one or many, and tokens. */
@RestController
@Tag(name = "Open311")
class Requests extends Endpoint {

    private static final int MOST = 1000;
    private static final int DEEPEST = 50_000;

    private final Submission submission;
    private final Jurisdictions jurisdictions;
    private final Keys keys;
    private final RequestStore store;
    private final RequestView view;
    private final Today today;

    Requests(
            Submission submission,
            Jurisdictions jurisdictions,
            Keys keys,
            RequestStore store,
            RequestView view,
            Today today) {
        this.submission = submission;
        this.jurisdictions = jurisdictions;
        this.keys = keys;
        this.store = store;
        this.view = view;
        this.today = today;
    }

    @OpenToAll
    @Operation(summary = "Open311 提交报告：须有 api_key")
    @PostMapping("/open311/v2/requests.{format}")
    ResponseEntity<byte[]> post(@PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var repeated = request.getHeader("Idempotency-Key");
        var done = submission.receive(Given.of(request), repeated == null ? "" : repeated);
        var one = new One()
                .put("service_request_id", done.report().toString())
                .put("service_notice", done.notice())
                .put("account_id", done.account().isEmpty() ? null : done.account());
        return Spark.answer(as, "service_requests", new Many("request", List.of(one)));
    }

    @OpenToAll
    @Operation(summary = "Open311 查询报告：按编号，或按类别、时间、状态")
    @GetMapping("/open311/v2/requests.{format}")
    ResponseEntity<byte[]> list(@PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var given = Given.of(request);
        var where = jurisdictions.of(given);
        var ids = given.list("service_request_id");
        if (ids.size() > MOST) {
            throw new GeoFault(400, "more than " + MOST + " values of service_request_id (service_request_id 太多，请分几次)");
        }
        var key = keys.known(given).orElse(null);
        var lines = ids.isEmpty() ? store.search(where, asked(given), key) : store.byIds(where, ids(ids));
        return Spark.answer(as, "service_requests", shown(lines, given, key));
    }

    @OpenToAll
    @Operation(summary = "Open311 查询一份报告")
    @GetMapping("/open311/v2/requests/{id}.{format}")
    ResponseEntity<byte[]> one(@PathVariable String id, @PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var given = Given.of(request);
        var lines = store.byIds(jurisdictions.of(given), ids(List.of(id)));
        var shown = shown(lines, given, keys.known(given).orElse(null));
        if (shown.values().isEmpty()) {
            throw new GeoFault(404, "service_request_id was not found (没有这份报告，或者不能公开)");
        }
        return Spark.answer(as, "service_requests", shown);
    }

    /** Every service is realtime and no token is ever given; whoever asks with an id as token gets that id. */
    @OpenToAll
    @Operation(summary = "Open311 凭 token 查报告编号")
    @GetMapping("/open311/v2/tokens/{token}.{format}")
    ResponseEntity<byte[]> token(@PathVariable String token, @PathVariable String format, HttpServletRequest request) {
        var as = Format.named(format);
        var given = Given.of(request);
        var found = store.byIds(jurisdictions.of(given), ids(List.of(token)));
        if (shown(found, given, keys.known(given).orElse(null)).values().isEmpty()) {
            throw new GeoFault(404, "token was not found (没有这个 token；提交后立即得到编号，不用 token)");
        }
        var one = new One()
                .put("service_request_id", found.getFirst().report().id().toString())
                .put("token", token);
        return Spark.answer(as, "service_requests", new Many("request", List.of(one)));
    }

    private Many shown(List<RequestStore.Line> lines, Given given, @Nullable Key key) {
        return view.show(lines, key, given.extensions());
    }

    private static List<UUID> ids(List<String> texts) {
        return texts.stream().map(RequestStore::id).flatMap(Optional::stream).toList();
    }

    private Asked asked(Given given) {
        var changed = Span.changed(given, today.now());
        var received = changed == null ? Span.received(given, today.now()) : Span.receivedOfChanged(given, today.now());
        var size = number(given, "page_size", MOST, MOST);
        var page = number(given, "page", 1, DEEPEST);
        if ((long) size * page > DEEPEST) {
            throw new GeoFault(400, "page lies too deep: narrow start_date and end_date (页数太多，请缩短时间)");
        }
        return new Asked(given.list("service_code"), received, changed, open(given), size, size * (page - 1));
    }

    private static @Nullable Boolean open(Given given) {
        var asked = given.list("status").stream()
                .map(status -> status.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        if (!List.of("open", "closed").containsAll(asked)) {
            throw new GeoFault(400, "status is neither open nor closed (status 只能是 open、closed)");
        }
        return asked.size() == 1 ? Boolean.valueOf(asked.getFirst().equals("open")) : null;
    }

    private static int number(Given given, String name, int otherwise, int most) {
        var text = given.first(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        var number = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (number < 1 || (number > most && name.equals("page"))) {
            throw new GeoFault(400, name + " is not a positive number (" + name + " 不是正整数)");
        }
        return Math.min(number, most);
    }
}
