package cn.xiangzhi.documents;

import static cn.xiangzhi.documents.SignPlace.Beside.BELOW;
import static cn.xiangzhi.documents.SignPlace.Beside.CELL;
import static cn.xiangzhi.documents.SignPlace.Beside.LINE;
import static cn.xiangzhi.documents.SignPlace.Beside.WIDE_CELL;
import static cn.xiangzhi.documents.SignPlace.Role.OFFICER;
import static cn.xiangzhi.documents.SignPlace.Role.OTHER;
import static cn.xiangzhi.documents.SignPlace.Role.PARTY;
import static cn.xiangzhi.documents.SignPlace.Role.WITNESS;

import cn.xiangzhi.documents.SignPlace.Role;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who signs which kind of paper (rules §9, §10, §13, §23). Kinds that only an organ seals have no places. */
public final class SignPlaces {

    private static final Map<PaperKind, List<SignPlace>> PLACES = new EnumMap<>(PaperKind.class);

    static {
        put(PaperKind.INQUIRY_RECORD, page("被询问人", PARTY, 1), page("询问人", OFFICER, 2), page("记录人", OFFICER, 0));
        put(
                PaperKind.SCENE_RECORD,
                page("当事人", PARTY, 1),
                page("见证人", WITNESS, 0),
                page("检查人员", OFFICER, 2),
                page("记录人", OFFICER, 0));
        put(PaperKind.PLEA_RECORD, page("陈述申辩人", PARTY, 1), page("听取人", OFFICER, 1), page("记录人", OFFICER, 0));
        put(PaperKind.HEARING_RECORD, page("主持人", OFFICER, 1), page("当事人", PARTY, 1), page("记录人", OFFICER, 1));
        put(PaperKind.EVIDENCE_SHEET, line("证据持有人", PARTY, 1), line("提取人", OFFICER, 1), line("见证人", WITNESS, 0));
        for (var kind : List.of(PaperKind.SAMPLING_RECORD, PaperKind.REGISTRATION_NOTICE, PaperKind.SEIZURE_DECISION)) {
            put(kind, line("当事人", PARTY, 1), line("见证人", WITNESS, 0), line("执法人员", OFFICER, 2));
        }
        put(PaperKind.REGISTRATION_DISPOSAL, line("当事人", PARTY, 1), line("执法人员", OFFICER, 2));
        put(PaperKind.SEIZURE_RELEASE, at("当事人", PARTY, "当事人（签收）（签名）：", 1), line("执法人员", OFFICER, 2));
        put(PaperKind.THING_RECEIPT, line("交出人", PARTY, 1), line("见证人", WITNESS, 0), line("执法人员", OFFICER, 2));
        put(PaperKind.KEEPING_ORDER, line("移交人", OFFICER, 1), line("保管人", OTHER, 1));
        put(PaperKind.HANDOVER_LIST, line("移交人", OFFICER, 1), line("接收人", OTHER, 1));
        put(
                PaperKind.THING_DISPOSAL,
                line("经办人", OFFICER, 1),
                at("签收人", OTHER, "签收人（监督人）（签名）：", 1),
                line("负责人", OFFICER, 0));
        for (var kind :
                List.of(PaperKind.CORRECTION_ORDER, PaperKind.TEST_PERIOD_NOTICE, PaperKind.TEST_RESULT_NOTICE)) {
            put(kind, at("当事人", PARTY, "当事人（签收）：", 1));
        }
        put(PaperKind.ADDRESS_CONFIRMATION, at("受送达人", PARTY, "受送达人（签名、盖章或按指印）：", 1));
        put(PaperKind.DEFERRAL_APPLICATION, at("申请人", PARTY, "申请人签名（盖章）：", 1));
        put(PaperKind.ENFORCEMENT_AGREEMENT, at("当事人", PARTY, "当事人签名（盖章）：", 1));
        put(
                PaperKind.SERVICE_RETURN,
                new SignPlace("受送达人", PARTY, "受送达人签收", WIDE_CELL, false, 1),
                new SignPlace("见证人", WITNESS, "见证人（签名）", CELL, false, 0),
                new SignPlace("送达人", OFFICER, "送达人（签名）", CELL, false, 1));
        put(
                PaperKind.SUMMARY_DECISION,
                new SignPlace("执法人员", OFFICER, "执法人员（签名）", CELL, false, 2),
                new SignPlace("当事人", PARTY, "当事人（签收）", CELL, false, 1));
        put(
                PaperKind.ENFORCEMENT_RECORD,
                inSigned("当事人", PARTY, 1),
                inSigned("见证人", WITNESS, 0),
                inSigned("执法人员", OFFICER, 2));
        put(PaperKind.DATA_RECORD, page("持有人", PARTY, 1), page("提取人", OFFICER, 1), page("见证人", WITNESS, 0));
        put(PaperKind.INSPECTION_SAMPLING, line("被检查人", PARTY, 1), line("检查人员", OFFICER, 2), line("见证人", WITNESS, 0));
        put(PaperKind.INSPECTION_RESULT, at("被检查人", PARTY, "被检查人（签收）：", 1));
        put(PaperKind.INSPECTION_SURVEY, page("被检查人", PARTY, 1), page("勘验人员", OFFICER, 2), page("见证人", WITNESS, 0));
        put(PaperKind.INSPECTION_RECORD, page("被检查人", PARTY, 1), page("检查人员", OFFICER, 2), page("见证人", WITNESS, 0));
        put(PaperKind.MEDIATION_RECORD, page("当事人", PARTY, 2), page("调解员", OFFICER, 1), page("记录人", OFFICER, 0));
        put(PaperKind.MEDIATION_AGREEMENT, line("当事人", PARTY, 2), line("调解员", OFFICER, 1));
        put(PaperKind.HEARING_REQUEST, at("申请人", PARTY, "申请人签名（盖章）：", 1));
        put(PaperKind.MEDIATION_REQUEST, at("申请人", PARTY, "申请人签名（盖章或按指印）：", 1));
        put(PaperKind.DISCUSSION_RECORD, inSigned("参加讨论人员", OFFICER, 2));
    }

    private SignPlaces() {}

    /** The places of a kind; empty when nobody signs it by hand. */
    public static List<SignPlace> of(PaperKind kind) {
        return PLACES.getOrDefault(kind, List.of());
    }

    public static Optional<SignPlace> of(PaperKind kind, String label) {
        return of(kind).stream().filter(place -> place.label().equals(label)).findFirst();
    }

    private static void put(PaperKind kind, SignPlace... places) {
        PLACES.put(kind, List.of(places));
    }

    private static SignPlace page(String label, Role role, int least) {
        return new SignPlace(label, role, label + "（签名）：", LINE, true, least);
    }

    private static SignPlace line(String label, Role role, int least) {
        return at(label, role, label + "（签名）：", least);
    }

    private static SignPlace at(String label, Role role, String printed, int least) {
        return new SignPlace(label, role, printed, LINE, false, least);
    }

    private static SignPlace inSigned(String label, Role role, int least) {
        return new SignPlace(label, role, "签名情况", BELOW, false, least);
    }
}
