package cn.xiangzhi.casework.file;

import cn.xiangzhi.base.Actor;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.flow.Ask;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Returns;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.flow.Things;
import cn.xiangzhi.casework.rules.Penalty;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.places.Places;
import cn.xiangzhi.powers.Recall;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** What the file, the catalogue or the township's own practice suggests for a field where nobody has said anything yet. */
@Component
class Drafted {

    private final Knowing knowing;
    private final Precedents precedents;
    private final MoveChoices choices;
    private final Offices offices;
    private final Places places;
    private final Today today;

    Drafted(Knowing knowing, Precedents precedents, MoveChoices choices, Offices offices, Places places, Today today) {
        this.knowing = knowing;
        this.precedents = precedents;
        this.choices = choices;
        this.offices = offices;
        this.places = places;
        this.today = today;
    }

    /** The words a field begins with; only what is known, and always the officer's to change. */
    String usual(Ask ask, CaseFile file, Actor actor) {
        var item = knowing.item(file.matter().place().county(), file.matter().itemCode());
        return switch (ask.key()) {
            case "basis", "orderBasis", "enforcementBasis" -> item.basis();
            case "violated", "reportedTo" -> precedents.said(file.matter().place(), item.code(), ask.key());
            case "correction" -> correction(file, item.code());
            case "takenBy" -> choices.names(file, actor);
            case "evidenceKind" -> "视听资料";
            case "proves" -> "违法事实";
            case "origin" -> "现场收集";
            case "takenHow" -> "执法终端拍摄";
            case "relation" -> "当事人";
            case "kinds" -> only(item.penalties(), ask);
            case "proposal" -> "拟同意，请批示";
            case "partyKind" -> file.party().kind().name();
            case "servedAt" -> file.has(OrdinaryMove.CONFIRM_ADDRESS) ? "送达地址确认书确认的地址" : "当事人住所";
            case "at", "takenPlace", "decidedPlace", "collectedPlace" ->
                file.matter().place().words();
            case "pleaCheck" -> plea(file);
            case "course" -> file.said("source") + "，经核查立案后，由两名执法人员调查取证";
            case "outcome" -> "给予行政处罚";
            case "closingReason" -> file.imposed().isPresent() ? "处罚决定已经履行完毕" : "不予行政处罚决定已经送达";
            case "execution" -> file.imposed().map(Penalty::words).orElse("已教育");
            case "amount" -> Penalty.yuan(knowing.ledger(file).outstanding(today.date()));
            case "servedPaper" ->
                Returns.unserved(file).stream()
                        .map(PaperKind::label)
                        .findFirst()
                        .orElse("");
            case "goodsList", "goodsHanded" -> Things.suggested(file, ThingMove.HAND_OVER_THINGS);
            case "policeOrgan" -> places.name(file.matter().place().county()) + "公安局";
            case "superior", "forwardedTo" -> office(file, Office::reviewBody);
            case "remedyBody" -> office(file, ask.label().equals("复议机关") ? Office::reviewBody : Office::court);
            case "receiver" ->
                knowing.recall(file, today.date()).map(Recall::receiver).orElse(item.department());
            default -> "";
        };
    }

    /** Two organs of a county are parted by its government (PPL 25(2)), which also reviews both (ARL 24). */
    private String office(CaseFile file, Function<Office, String> which) {
        var place = file.matter().place();
        return offices.of(place.county(), place.township()).map(which).orElse("");
    }

    /** The order is worded as the township worded it the last time for the same item. */
    private String correction(CaseFile file, String item) {
        var before = precedents.said(file.matter().place(), item, "correction");
        return before.isEmpty() ? "立即停止并改正上述违法行为" : before;
    }

    /** What the party brought forward is answered point by point, so it stands at the head. */
    private static String plea(CaseFile file) {
        var plea = file.said("plea");
        return plea.isEmpty() ? "" : "当事人提出：" + plea + "。经复核：";
    }

    /** The one penalty an item knows, where it knows but one. */
    static String only(List<String> penalties, Ask ask) {
        var one = penalties.size() == 1 ? penalties.getFirst() : "";
        return ask.choices().stream().anyMatch(choice -> choice.value().equals(one)) ? one : "";
    }
}
