package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.base.Ids;
import cn.xiangzhi.base.Page;
import cn.xiangzhi.base.Right;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.ChargeAsks;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrderRoad;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.Stage;
import cn.xiangzhi.casework.flow.Violations;
import cn.xiangzhi.shell.ListRequest;
import cn.xiangzhi.shell.Listing;
import cn.xiangzhi.shell.Needs;
import cn.xiangzhi.shell.Option;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Cases for other programs: the same lists, the same moves, the same refusals as the pages. */
@RestController
@RequestMapping("/api/v1/cases")
class CaseApi {

    private static final Listing LISTING = Listing.at("/api/v1/cases", "案件")
            .sortable("opened", "线索登记", Listing.Column.Kind.DATE, "desc")
            .find("q", "案号")
            .choose("stage", "阶段", Option.all(Stage.values()))
            .choose("procedure", "程序", Option.all(Procedure.values()))
            .between("opened", "线索登记日期");

    private final CaseLines lines;
    private final CaseFiles files;
    private final CaseWork work;
    private final Offers offers;
    private final Today today;

    CaseApi(CaseLines lines, CaseFiles files, CaseWork work, Offers offers, Today today) {
        this.lines = lines;
        this.files = files;
        this.work = work;
        this.offers = offers;
        this.today = today;
    }

    @Needs(Right.CASE_READ)
    @GetMapping
    Page<CaseLines.Line> list(Actor actor, ListRequest request) {
        return lines.page(actor.scope(), LISTING.read(request));
    }

    @Needs(Right.CASE_READ)
    @GetMapping("/{id}")
    CaseBody one(Actor actor, @PathVariable UUID id) {
        var row = files.get(actor.scope(), id);
        return body(actor, row, files.file(row));
    }

    @Needs({Right.CASE_HANDLE, Right.CASE_REVIEW, Right.CASE_APPROVE, Right.PAYMENT_RECORD})
    @PostMapping("/{id}/moves/{move}")
    CaseBody make(Actor actor, @PathVariable UUID id, @PathVariable String move, @RequestBody MoveBody body) {
        var once = body.once() == null ? Ids.next() : body.once();
        var facts = body.facts() == null ? Map.<String, String>of() : body.facts();
        work.make(actor, id, body.version(), once, MovePages.known(move), facts, List.of(), today.now());
        return one(actor, id);
    }

    private CaseBody body(Actor actor, CaseRow row, CaseFile file) {
        var order = OrderRoad.of(file);
        return new CaseBody(
                row.id(),
                row.number(),
                row.procedure(),
                row.stage(),
                file.stage().label(),
                order == null ? null : order.name(),
                order == null ? null : order.label(),
                row.itemCode(),
                row.itemName(),
                Violations.all(file).stream()
                        .map(kept -> new ViolationBody(
                                kept.violation().number(),
                                kept.violation().itemCode(),
                                Violations.name(file, kept.violation()),
                                kept.state().label()))
                        .toList(),
                row.partyShown(),
                row.placeWords(),
                row.openedOn(),
                row.filedOn(),
                row.decidedOn(),
                row.servedOn(),
                row.closedOn(),
                row.decisionNumber(),
                row.version(),
                offers.of(file, actor, today.now()).stream()
                        .filter(offer -> offer.open())
                        .map(offer -> offer.href().substring(offer.href().lastIndexOf('/') + 1))
                        .map(slug ->
                                new MoveOffer(slug, MovePages.known(slug).label(), asks(MovePages.known(slug), file)))
                        .toList(),
                file.acts().stream()
                        .map(act -> new ActBody(
                                act.id(),
                                act.move().slug(),
                                act.move().label(),
                                act.at(),
                                act.name(),
                                act.move().basis()))
                        .toList());
    }

    /** What the facts of a move must hold: key to Chinese name; required ones are marked. */
    private static Map<String, String> asks(Move move, CaseFile file) {
        var asks = new LinkedHashMap<String, String>();
        for (Ask ask : ChargeAsks.of(move, file)) {
            asks.put(ask.key(), ask.named() + (ask.required() ? "（必填）" : ""));
        }
        return asks;
    }

    /** A move: the version seen, what it states, and a mark against double posting. */
    record MoveBody(
            long version,
            @Nullable Map<String, String> facts,
            @Nullable UUID once) {}

    record MoveOffer(String move, String label, Map<String, String> facts) {}

    record ActBody(UUID id, String move, String label, OffsetDateTime at, String who, String basis) {}

    /** One of the file's violations: what is stated of it alone stands under {@code key.number}. */
    record ViolationBody(int number, String itemCode, String itemName, String state) {}

    record CaseBody(
            UUID id,
            String number,
            String procedure,
            String stage,
            String stageLabel,
            @Nullable String orderStage,
            @Nullable String orderStageLabel,
            String itemCode,
            String itemName,
            List<ViolationBody> violations,
            String party,
            String place,
            LocalDate openedOn,
            @Nullable LocalDate filedOn,
            @Nullable LocalDate decidedOn,
            @Nullable LocalDate servedOn,
            @Nullable LocalDate closedOn,
            @Nullable String decisionNumber,
            long version,
            List<MoveOffer> moves,
            List<ActBody> acts) {}
}
