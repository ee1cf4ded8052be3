package cn.xiangzhi.casework.review;

import cn.xiangzhi.casework.Publicity.Publication;
import cn.xiangzhi.casework.flow.DeliberationMove;
import cn.xiangzhi.casework.flow.EvidenceMove;
import cn.xiangzhi.casework.flow.OrdinaryMove;
import cn.xiangzhi.casework.flow.PerformMove;
import cn.xiangzhi.casework.flow.ThingMove;
import cn.xiangzhi.documents.PaperKind;
import java.time.LocalDate;

/** A case of the ordinary procedure from its lead to the archive in which nobody did anything wrong. */
final class Faultless {

    private Faultless() {}

    static MadeUpFile file() {
        var f = new MadeUpFile();
        f.act(
                OrdinaryMove.REGISTER,
                MadeUpFile.FIRST,
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
                MadeUpFile.FIRST,
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
        f.act(OrdinaryMove.FILE, MadeUpFile.HEAD, "2026-03-03T15:00", "opinion", "同意", "decideBy", "2026-06-01");
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
        measures(f);
        f.act(
                OrdinaryMove.CONCLUDE,
                MadeUpFile.FIRST,
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
        f.act(OrdinaryMove.REVIEW, MadeUpFile.REVIEWER, "2026-03-10T09:00", "reviewOpinion", "同意");
        f.act(
                OrdinaryMove.APPROVE_NOTICE,
                MadeUpFile.HEAD,
                "2026-03-11T09:00",
                "opinion",
                "同意",
                "hearingOffered",
                "true");
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
                MadeUpFile.FIRST,
                "2026-03-13T16:00",
                "pleaCheck",
                "已核实",
                "adopted",
                "部分采纳",
                "fine",
                "5000");
        f.act(DeliberationMove.REQUEST_HEARING, MadeUpFile.FIRST, "2026-03-13T17:00", "requestedOn", "2026-03-13");
        f.act(
                DeliberationMove.APPOINT_HEARING,
                MadeUpFile.HEAD,
                "2026-03-16T09:00",
                "chair",
                MadeUpFile.REVIEWER.toString(),
                "noticeServedOn",
                "2026-03-16");
        f.act(DeliberationMove.HOLD_HEARING, MadeUpFile.REVIEWER, "2026-03-27T09:00", "attendance", "到场");
        f.act(DeliberationMove.REPORT_HEARING, MadeUpFile.REVIEWER, "2026-03-27T16:00", "hearingAdvice", "减轻处罚");
        f.act(
                OrdinaryMove.PROPOSE_DECISION,
                MadeUpFile.FIRST,
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
        f.act(DeliberationMove.SUBMIT_REVIEW, MadeUpFile.FIRST, "2026-03-30T10:00", "reviewAsked", "经过听证");
        f.act(DeliberationMove.PASS_REVIEW, MadeUpFile.REVIEWER, "2026-03-31T09:00", "legalOpinion", "同意");
        f.act(DeliberationMove.DISCUSS, MadeUpFile.HEAD, "2026-04-01T09:00", "opinions", "郑镇长：同意\n刘副镇长：同意");
        f.act(OrdinaryMove.DECIDE, MadeUpFile.HEAD, "2026-04-01T15:00", "opinion", "同意", "lateFeeStated", "true");
        f.pair(OrdinaryMove.SERVE, "2026-04-02T09:00", "method", "DIRECT", "signer", "PARTY", "servedOn", "2026-04-02");
        f.act(
                PerformMove.COLLECT_ON_SPOT,
                MadeUpFile.FIRST,
                "2026-04-02T10:00",
                "fiscalReceipt",
                "true",
                "receiptNumber",
                "票1",
                "amount",
                "5000");
        f.act(PerformMove.BANK, MadeUpFile.SECOND, "2026-04-03T09:00", "bankedOn", "2026-04-03");
        f.act(
                PerformMove.CHECK_CORRECTION,
                MadeUpFile.FIRST,
                "2026-04-03T10:00",
                "checkedOn",
                "2026-04-03",
                "corrected",
                "已改正",
                "checkNote",
                "已拆除");
        f.act(
                PerformMove.CLOSE,
                MadeUpFile.HEAD,
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
    private static void measures(MadeUpFile f) {
        f.act(
                EvidenceMove.APPROVE_REGISTRATION,
                MadeUpFile.HEAD,
                "2026-03-04T11:00",
                "opinion",
                "同意",
                "officer1",
                MadeUpFile.FIRST.toString(),
                "officer2",
                MadeUpFile.SECOND.toString());
        f.pair(
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
        f.act(
                ThingMove.APPROVE_SEIZURE,
                MadeUpFile.HEAD,
                "2026-03-04T12:00",
                "opinion",
                "同意",
                "officer1",
                MadeUpFile.FIRST.toString(),
                "officer2",
                MadeUpFile.SECOND.toString());
        f.pair(
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
        f.act(
                EvidenceMove.DISPOSE_REGISTERED,
                MadeUpFile.FIRST,
                "2026-03-06T09:00",
                "things",
                "搅拌机",
                "disposition",
                "解除登记保存并退还",
                "returnedTo",
                "当事人");
        f.act(
                ThingMove.RELEASE_SEIZURE,
                MadeUpFile.HEAD,
                "2026-03-06T10:00",
                "things",
                "钢筋",
                "releaseGround",
                "与违法行为无关");
        f.act(ThingMove.RETURN_THINGS, MadeUpFile.FIRST, "2026-03-06T11:00", "things", "钢筋", "returnedTo", "当事人");
    }
}
