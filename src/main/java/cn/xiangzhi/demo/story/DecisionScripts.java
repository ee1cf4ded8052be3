package cn.xiangzhi.demo.story;

import static cn.xiangzhi.demo.story.CaseScripts.facts;
import static cn.xiangzhi.demo.story.CaseScripts.minute;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is written into the forms of the ordinary road from the report to the closing. */
record DecisionScripts(CaseScripts script) {

    Map<String, String> conclude() {
        return facts(
                "course", "群众反映后派员核查，经批准立案，两名执法人员依法调查取证。",
                "facts", script.matter.get("facts", script.place),
                "violated", script.matter.get("violated"),
                "basis", script.matter.get("basis"),
                "outcome", "给予行政处罚",
                "kinds", script.matter.get("kinds"),
                "fine", script.fine(),
                "discretion", "初次违法，积极配合调查，按裁量基准确定的档次处罚。",
                "weighed", script.matter.get("weighed"),
                "confessed", "");
    }

    Map<String, String> review() {
        return facts(
                "reviewJurisdiction", "true",
                "reviewParty", "true",
                "reviewFacts", "true",
                "reviewNature", "true",
                "reviewLaw", "true",
                "reviewProcedure", "true",
                "reviewWeight", "true",
                "reviewOpinion", "事实清楚，证据充分，程序合法，处理适当，同意。");
    }

    Map<String, String> serve(LocalDate on) {
        return script.withOfficers(
                "method",
                "DIRECT",
                "signer",
                script.party.get("kind").equals("CITIZEN") ? "PARTY" : "LEGAL_REPRESENTATIVE",
                "servedOn",
                on.toString(),
                "servedAt",
                "清源县" + script.party.get("address"));
    }

    Map<String, String> serveDecision(LocalDate on) {
        var facts = new LinkedHashMap<>(serve(on));
        facts.put("publicationTold", "true");
        return facts;
    }

    Map<String, String> plea(OffsetDateTime at) {
        return script.withOfficers(
                "pleaAt", minute(at),
                "at", "综合行政执法队",
                "plea", "家庭困难，已主动采取措施，请求减轻处罚。",
                "signed", "当事人签名");
    }

    Map<String, String> reviewPlea() {
        return facts(
                "pleaCheck", "经核实，陈述的事实成立，但不足以改变处罚档次。",
                "adopted", "不采纳",
                "pleaReason", "拟处罚数额已为最低档次",
                "fine", script.fine());
    }

    Map<String, String> waive(LocalDate on) {
        return facts("waivedOn", on.toString(), "written", "true");
    }

    Map<String, String> proposeDecision() {
        return facts(
                "facts", script.matter.get("facts", script.place),
                "violated", script.matter.get("violated"),
                "basis", script.matter.get("basis"),
                "kinds", script.matter.get("kinds"),
                "fine", script.fine(),
                "discretion", "初次违法，积极配合调查，按裁量基准确定的档次处罚。",
                "weighed", script.matter.get("weighed"),
                "proposal", "建议作出处罚决定");
    }

    Map<String, String> decide() {
        return facts("opinion", "同意", "lateFeeStated", "true");
    }

    Map<String, String> pay(OffsetDateTime at) {
        return facts(
                "amount", script.fine(),
                "paidOn", at.toLocalDate().toString(),
                "bankReference", "YH" + at.toEpochSecond(),
                "payer", script.partyName());
    }

    Map<String, String> close() {
        return facts(
                "closingReason",
                "处罚决定履行完毕",
                "execution",
                "已履行",
                "publicationChecked",
                "true",
                "processRecorded",
                "true",
                "opinion",
                "同意结案");
    }
}
