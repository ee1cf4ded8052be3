package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.casework.flow.Asks;
import cn.xiangzhi.casework.flow.Facts;
import cn.xiangzhi.documents.Attachment;
import cn.xiangzhi.documents.Attachments;
import cn.xiangzhi.documents.PaperKind;
import cn.xiangzhi.secrecy.PersonalData;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Fields of the records of an inquiry: scene, questions, evidence, the order to correct, the address for service (PPL 55; MSR 24 to 27). */
@Component
final class InquiryFacts {

    private final Attachments attachments;
    private final PersonalData secrets;

    InquiryFacts(Attachments attachments, PersonalData secrets) {
        this.attachments = attachments;
        this.secrets = secrets;
    }

    void fill(Map<String, Object> f, PaperKind kind, Source s) {
        f.put("检查开始时间", PaperFacts.moment(s, "startedAt"));
        f.put("检查结束时间", PaperFacts.moment(s, "endedAt"));
        f.put("检查地点", s.said("at"));
        f.put("出示证件情况", "已主动出示执法证件");
        f.put("权利告知", "已告知陈述、申辩和申请执法人员回避的权利");
        f.put("检查情况", s.said("seen"));
        f.put("签名情况", s.said("signed"));
        f.put("见证人", s.said("witness"));
        if (kind == PaperKind.INQUIRY_RECORD) {
            f.put("被询问人", open(s.said("asked")));
            f.put("证件号码", open(s.said("askedId")));
            f.put("与本案关系", s.said("relation"));
            f.put("询问开始时间", PaperFacts.moment(s, "startedAt"));
            f.put("询问结束时间", PaperFacts.moment(s, "endedAt"));
            f.put("询问地点", s.said("at"));
            f.put("问答", questions(s.said("answers")));
        }
        f.put("证据名称", s.said("title"));
        f.put("证据种类", s.said("evidenceKind"));
        f.put("证据来源", s.said("origin"));
        f.put("证据内容", s.said("content"));
        f.put("证明事项", s.said("proves"));
        f.put("提取地点", s.said("takenPlace"));
        f.put("提取时间", PaperFacts.moment(s, "takenAt"));
        f.put("提取方法", s.said("takenHow"));
        f.put("提取人", s.said("takenBy"));
        f.put("持有人确认", s.said("holder"));
        f.put("数字摘要", digests(s));
        f.put("法定要素", kindWords(s.act().facts()));
        f.put("责令依据", s.said("orderBasis"));
        f.put("改正内容", s.said("correction"));
        s.act().facts().date("correctBy").ifPresent(day -> f.put("改正期限", day));
        s.act().facts().date("recheckOn").ifPresent(day -> f.put("复查日期", day));
        f.put("受送达人", s.party().name());
        f.put("送达地址", open(s.said("serveAddress")));
        if (kind == PaperKind.ADDRESS_CONFIRMATION) {
            f.put("联系电话", open(s.said("servePhone")));
        }
        f.put("是否同意电子送达", s.said("electronic"));
        f.put("电子送达地址", open(s.said("electronicAddress")));
        f.put("告知事项", "地址变更应当及时书面告知；未告知的，按本确认书地址送达即为送达");
    }

    /** What the law wants recorded of this kind of evidence, as far as the form said it (MSR 24 to 27). */
    private String kindWords(Facts facts) {
        var words = new ArrayList<String>();
        for (var key : List.of(
                "copyConfirmed",
                "transcript",
                "expertBody",
                "expertQualification",
                "notarised",
                "translated",
                "cameraSite")) {
            if (facts.has(key)) {
                words.add(Asks.label(key) + "：" + facts.text(key));
            }
        }
        if (facts.has("witnessIdentity")) {
            words.add(Asks.label("witnessIdentity") + "：" + open(facts.text("witnessIdentity")));
        }
        return String.join("\n", words);
    }

    private String digests(Source s) {
        var found = s.attached()
                ? attachments.of(
                        s.file().matter().place().county(),
                        CaseGate.EVIDENCE,
                        s.act().id())
                : List.<Attachment>of();
        return found.isEmpty()
                ? "无电子文件"
                : found.stream().map(Attachment::digest).collect(Collectors.joining("；"));
    }

    /** Lines of 问： and 答： as rows; an answer without a question belongs to the one before. */
    private static List<Map<String, String>> questions(String text) {
        var rows = new ArrayList<Map<String, String>>();
        for (var line : text.split("\\R")) {
            var words = line.strip();
            if (words.startsWith("问")) {
                rows.add(new LinkedHashMap<>(Map.of("问", words.replaceFirst("^问[：:]?", ""), "答", "")));
            } else if (!rows.isEmpty()) {
                rows.getLast().merge("答", words.replaceFirst("^答[：:]?", ""), String::concat);
            } else if (!words.isEmpty()) {
                rows.add(new LinkedHashMap<>(Map.of("问", "请陈述有关情况", "答", words.replaceFirst("^答[：:]?", ""))));
            }
        }
        return List.copyOf(rows);
    }

    private String open(String sealed) {
        return sealed.isEmpty() ? "" : secrets.open(sealed);
    }
}
