package cn.xiangzhi.casework.review;

import cn.xiangzhi.calendar.Light;
import cn.xiangzhi.calendar.RunningTerm;
import cn.xiangzhi.calendar.Today;
import cn.xiangzhi.casework.Publicity.Publication;
import cn.xiangzhi.casework.flow.Act;
import cn.xiangzhi.casework.flow.CaseFile;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.casework.flow.FurtherMove;
import cn.xiangzhi.casework.flow.Matter;
import cn.xiangzhi.casework.flow.Move;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.Party;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.Procedure;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.casework.rules.PartyKind;
import cn.xiangzhi.documents.Paper;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.places.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A made-up file of the ordinary procedure without a fault, to which one fault at a time can be done. */
final class MadeUpFile {

    static final UUID FIRST = new UUID(0, 1);
    static final UUID SECOND = new UUID(0, 2);
    static final UUID REVIEWER = new UUID(0, 3);
    static final UUID HEAD = new UUID(0, 4);

    final List<Act> acts = new ArrayList<>();
    final List<Paper> papers = new ArrayList<>();
    final List<RunningTerm> terms = new ArrayList<>();
    final List<Publication> publications = new ArrayList<>();
    boolean empowered = true;
    boolean hearingDue = true;
    boolean certified = true;
    boolean qualified = true;
    String decisionText = "可以向清源县人民政府申请行政复议，也可以向清源县人民法院起诉";

    static MadeUpFile perfect() {
        var f = new MadeUpFile();
        f.act(
                OrdinaryMove.REGISTER,
                FIRST,
                "2026-03-02T09:00",
                "source",
                "网格巡查",
                "summary",
                "违法搭建",
                "discoveredOn",
                "2026-03-02");
        f.pair(
                OrdinaryMove.INSPECT_SCENE,
                "2026-03-02T10:00",
                "startedAt",
                "2026-03-02T10:00",
                "endedAt",
                "2026-03-02T10:30",
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "seen",
                "搭建一处",
                "signed",
                "当事人签名");
        f.act(
                OrdinaryMove.TAKE_EVIDENCE,
                FIRST,
                "2026-03-02T10:20",
                "title",
                "现场照片",
                "evidenceKind",
                "视听资料",
                "origin",
                "执法记录仪",
                "takenAt",
                "2026-03-02T10:20",
                "takenPlace",
                "现场",
                "takenBy",
                "甲",
                "takenHow",
                "拍摄",
                "holder",
                "当事人签名",
                "verification",
                "已查证属实");
        f.pair(OrdinaryMove.ORDER_CORRECTION, "2026-03-02T11:00", "correction", "限期拆除");
        f.pair(
                OrdinaryMove.PROPOSE_FILING,
                "2026-03-03T09:00",
                "facts",
                "搭建",
                "violated",
                "第40条",
                "basis",
                "第64条",
                "occurredOn",
                "2026-03-01",
                "discoveredOn",
                "2026-03-02");
        f.act(OrdinaryMove.FILE, HEAD, "2026-03-03T15:00", "opinion", "同意", "decideBy", "2026-06-01");
        f.pair(OrdinaryMove.INVESTIGATE, "2026-03-04T09:00", "certificatesShown", "true", "rightsTold", "true");
        f.pair(
                OrdinaryMove.INQUIRE,
                "2026-03-04T10:00",
                "startedAt",
                "2026-03-04T10:00",
                "endedAt",
                "2026-03-04T10:40",
                "certificatesShown",
                "true",
                "rightsTold",
                "true",
                "signed",
                "逐页签名");
        f.measures();
        f.act(
                OrdinaryMove.CONCLUDE,
                FIRST,
                "2026-03-09T09:00",
                "course",
                "经过",
                "facts",
                "搭建",
                "violated",
                "第40条",
                "basis",
                "第64条",
                "kinds",
                "罚款",
                "fine",
                "6000",
                "discretion",
                "情节一般",
                "complex",
                "true");
        f.act(OrdinaryMove.REVIEW, REVIEWER, "2026-03-10T09:00", "reviewOpinion", "同意");
        f.act(OrdinaryMove.APPROVE_NOTICE, HEAD, "2026-03-11T09:00", "opinion", "同意", "hearingOffered", "true");
        f.pair(
                OrdinaryMove.SERVE_NOTICE,
                "2026-03-11T15:00",
                "method",
                "DIRECT",
                "signer",
                "PARTY",
                "servedOn",
                "2026-03-11",
                "pleaUntil",
                "2026-03-18");
        f.pair(OrdinaryMove.RECORD_PLEA, "2026-03-13T09:00", "plea", "请求从轻");
        f.act(
                OrdinaryMove.REVIEW_PLEA,
                FIRST,
                "2026-03-13T16:00",
                "pleaCheck",
                "已核实",
                "adopted",
                "部分采纳",
                "fine",
                "5000");
        f.act(DeliberationMove.REQUEST_HEARING, FIRST, "2026-03-13T17:00", "requestedOn", "2026-03-13");
        f.act(
                DeliberationMove.APPOINT_HEARING,
                HEAD,
                "2026-03-16T09:00",
                "chair",
                REVIEWER.toString(),
                "noticeServedOn",
                "2026-03-16");
        f.act(DeliberationMove.HOLD_HEARING, REVIEWER, "2026-03-27T09:00", "attendance", "到场");
        f.act(DeliberationMove.REPORT_HEARING, REVIEWER, "2026-03-27T16:00", "hearingAdvice", "减轻处罚");
        f.act(
                OrdinaryMove.PROPOSE_DECISION,
                FIRST,
                "2026-03-30T09:00",
                "facts",
                "搭建",
                "violated",
                "第40条",
                "basis",
                "第64条",
                "kinds",
                "罚款",
                "fine",
                "5000",
                "discretion",
                "配合调查");
        f.act(DeliberationMove.SUBMIT_REVIEW, FIRST, "2026-03-30T10:00", "reviewAsked", "经过听证");
        f.act(DeliberationMove.PASS_REVIEW, REVIEWER, "2026-03-31T09:00", "legalOpinion", "同意");
        f.act(DeliberationMove.DISCUSS, HEAD, "2026-04-01T09:00", "opinions", "郑镇长：同意\n刘副镇长：同意");
        f.act(OrdinaryMove.DECIDE, HEAD, "2026-04-01T15:00", "opinion", "同意", "lateFeeStated", "true");
        f.pair(OrdinaryMove.SERVE, "2026-04-02T09:00", "method", "DIRECT", "signer", "PARTY", "servedOn", "2026-04-02");
        f.act(
                PerformMove.COLLECT_ON_SPOT,
                FIRST,
                "2026-04-02T10:00",
                "fiscalReceipt",
                "true",
                "receiptNumber",
                "票1",
                "amount",
                "5000");
        f.act(PerformMove.BANK, SECOND, "2026-04-03T09:00", "bankedOn", "2026-04-03");
        f.act(
                PerformMove.CHECK_CORRECTION,
                FIRST,
                "2026-04-03T10:00",
                "checkedOn",
                "2026-04-03",
                "corrected",
                "已改正",
                "checkNote",
                "已拆除");
        f.act(
                PerformMove.CLOSE,
                HEAD,
                "2026-04-07T09:00",
                "closingReason",
                "履行完毕",
                "execution",
                "已缴",
                "publicationChecked",
                "true");
        f.act(PerformMove.ARCHIVE, null, "2026-04-08T09:00", "archivalCode", "A-1");
        f.papers(
                PaperKind.FILING_APPROVAL,
                PaperKind.DECISION,
                PaperKind.SERVICE_RETURN,
                PaperKind.SERVICE_RETURN,
                PaperKind.CLOSING_APPROVAL,
                PaperKind.REGISTRATION_NOTICE,
                PaperKind.SEIZURE_DECISION);
        f.publications.add(
                new Publication("云罚决〔2026〕1号", LocalDate.of(2026, 4, 13), LocalDate.of(2026, 4, 3), null, null, null));
        f.clock("case.filing.market", "2026-03-23", "2026-03-03");
        f.clock("evidence.registered", "2026-03-11", "2026-03-09");
        f.clock("seizure.period", "2026-04-01", "2026-03-20");
        f.clock("decision.serve", "2026-04-13", "2026-04-02");
        f.clock("cash.handover", "2026-04-07", "2026-04-03");
        return f;
    }

    /** A registration and a seizure, approved, handed over on the spot and dealt with in time. */
    private void measures() {
        act(
                EvidenceMove.APPROVE_REGISTRATION,
                HEAD,
                "2026-03-04T11:00",
                "opinion",
                "同意",
                "officer1",
                FIRST.toString(),
                "officer2",
                SECOND.toString());
        pair(
                EvidenceMove.REGISTER_THINGS,
                "2026-03-04T11:30",
                "registeredAt",
                "2026-03-04T11:30",
                "registeredUntil",
                "2026-03-13",
                "thingsTaken",
                "搅拌机；红色；1台",
                "listGiven",
                "true");
        act(
                ThingMove.APPROVE_SEIZURE,
                HEAD,
                "2026-03-04T12:00",
                "opinion",
                "同意",
                "officer1",
                FIRST.toString(),
                "officer2",
                SECOND.toString());
        pair(
                ThingMove.SEIZE,
                "2026-03-04T12:30",
                "certificatesShown",
                "true",
                "seizedAt",
                "2026-03-04T12:30",
                "thingsTaken",
                "钢筋；螺纹；2吨",
                "measureTold",
                "true",
                "listGiven",
                "true");
        act(
                EvidenceMove.DISPOSE_REGISTERED,
                FIRST,
                "2026-03-06T09:00",
                "things",
                "搅拌机",
                "disposition",
                "解除登记保存并退还",
                "returnedTo",
                "当事人");
        act(ThingMove.RELEASE_SEIZURE, HEAD, "2026-03-06T10:00", "things", "钢筋", "releaseGround", "与违法行为无关");
        act(ThingMove.RETURN_THINGS, FIRST, "2026-03-06T11:00", "things", "钢筋", "returnedTo", "当事人");
    }

    /** The same with a second violation of its own basis and fine. */
    MadeUpFile several() {
        acts.add(
                2,
                made(
                        FurtherMove.ADD_VIOLATION,
                        FIRST,
                        "2026-03-02T10:15",
                        map("addedItem", "CG-CF-066", "addedFacts", "招牌破损", "addedViolated", "第44条")));
        for (var move : List.of(OrdinaryMove.CONCLUDE, OrdinaryMove.PROPOSE_DECISION)) {
            var fine = move == OrdinaryMove.CONCLUDE ? "5000" : "4000";
            says(move, "item.1", "CG-CF-024").says(move, "item.2", "CG-CF-066");
            for (var n : List.of("1", "2")) {
                says(move, "facts." + n, "事实")
                        .says(move, "violated." + n, "第40条")
                        .says(move, "basis." + n, "第64条");
                says(move, "kinds." + n, "罚款").says(move, "discretion." + n, "情节一般");
                says(move, "fine." + n, n.equals("1") ? fine : "1000");
            }
        }
        return this;
    }

    void act(Move move, UUID person, String at, String... facts) {
        acts.add(made(move, person, at, map(facts)));
    }

    void pair(Move move, String at, String... facts) {
        var all = map(facts);
        all.put("officer1", FIRST.toString());
        all.put("officer2", SECOND.toString());
        acts.add(made(move, FIRST, at, all));
    }

    private Act made(Move move, @Nullable UUID person, String at, Map<String, String> facts) {
        return new Act(
                new UUID(1, acts.size()),
                move,
                LocalDateTime.parse(at).atZone(Today.BEIJING).toOffsetDateTime(),
                person,
                "某人",
                "岗位",
                new Facts(facts),
                null,
                List.of());
    }

    /** Makes the newest act of that move say something else; blank takes the word away. */
    MadeUpFile says(Move move, String key, String value) {
        var at = last(move);
        var act = acts.get(at);
        var facts = new LinkedHashMap<>(act.facts().values());
        facts.put(key, value);
        acts.set(
                at,
                new Act(
                        act.id(),
                        move,
                        act.at(),
                        act.person(),
                        act.name(),
                        act.post(),
                        new Facts(facts),
                        null,
                        List.of()));
        return this;
    }

    MadeUpFile by(Move move, UUID person) {
        var at = last(move);
        var act = acts.get(at);
        acts.set(at, new Act(act.id(), move, act.at(), person, act.name(), act.post(), act.facts(), null, List.of()));
        return this;
    }

    MadeUpFile without(Move... moves) {
        acts.removeIf(act -> List.of(moves).contains(act.move()));
        return this;
    }

    MadeUpFile without(PaperKind kind) {
        papers.remove(papers.stream()
                .filter(paper -> paper.kind() == kind)
                .findFirst()
                .orElseThrow());
        return this;
    }

    /** The only publication with another day, or kept back for a reason. */
    MadeUpFile published(@Nullable String on, @Nullable String keptBack) {
        var known = publications.getLast();
        publications.set(
                publications.size() - 1,
                new Publication(
                        known.number(), known.due(), on == null ? null : LocalDate.parse(on), keptBack, null, null));
        return this;
    }

    /** A system's act before the newest of another move. */
    MadeUpFile insert(Move move, Move before, String at, String... facts) {
        acts.add(last(before), made(move, null, at, map(facts)));
        return this;
    }

    /** Makes the newest act of that move happen at another moment. */
    MadeUpFile at(Move move, String moment) {
        var at = last(move);
        var act = acts.get(at);
        acts.set(
                at,
                new Act(
                        act.id(),
                        move,
                        LocalDateTime.parse(moment).atZone(Today.BEIJING).toOffsetDateTime(),
                        act.person(),
                        act.name(),
                        act.post(),
                        act.facts(),
                        null,
                        List.of()));
        return this;
    }

    /** Moves an act behind another one. */
    MadeUpFile after(Move move, Move other) {
        var act = acts.remove(last(move));
        acts.add(last(other) + 1, act);
        return this;
    }

    MadeUpFile late(String term) {
        terms.replaceAll(one ->
                one.termId().equals(term) ? clocked(term, one.due(), one.due().plusDays(1)) : one);
        return this;
    }

    private int last(Move move) {
        for (var i = acts.size() - 1; i >= 0; i--) {
            if (acts.get(i).move() == move) {
                return i;
            }
        }
        throw new AssertionError(move.label());
    }

    void papers(PaperKind... kinds) {
        for (var kind : kinds) {
            papers.add(new Paper(
                    new UUID(2, papers.size()),
                    "850001",
                    kind,
                    "云〔2026〕1号",
                    kind.label(),
                    "case",
                    new UUID(0, 9),
                    LocalDate.of(2026, 4, 1),
                    false,
                    ""));
        }
    }

    private void clock(String term, String due, String ended) {
        terms.add(clocked(term, LocalDate.parse(due), LocalDate.parse(ended)));
    }

    private static RunningTerm clocked(String term, LocalDate due, LocalDate ended) {
        return new RunningTerm(
                new UUID(3, 0),
                term,
                term,
                "case",
                new UUID(0, 9),
                due.minusDays(9),
                due,
                Light.ENDED,
                false,
                ended,
                0,
                "");
    }

    CaseFile file() {
        var place = new Place("850001", "850001101", null, "柳湾村", null, null);
        return new CaseFile(
                new UUID(0, 9),
                "云案〔2026〕1号",
                Procedure.ORDINARY,
                CaseFile.replay(acts),
                new Matter("X-1", "违法搭建", place, null, null, null, null),
                new Party(PartyKind.CITIZEN, "罗**", null, true),
                List.copyOf(acts),
                acts.size());
    }

    Review review() {
        return Review.of(new Dossier(
                file(),
                empowered,
                hearingDue,
                new Dossier.People((person, day) -> certified, person -> qualified),
                papers,
                terms,
                publications,
                decisionText));
    }

    private static Map<String, String> map(String... facts) {
        var map = new LinkedHashMap<String, String>();
        for (var i = 0; i < facts.length; i += 2) {
            map.put(facts[i], facts[i + 1]);
        }
        return map;
    }
}
