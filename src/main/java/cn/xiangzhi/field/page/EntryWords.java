package cn.xiangzhi.field.page;

import cn.xiangzhi.field.entries.Entry;
import cn.xiangzhi.field.entries.EntryKind;
import cn.xiangzhi.field.signing.SignBook;
import cn.xiangzhi.places.Place;
import cn.xiangzhi.secrecy.Mask;
import cn.xiangzhi.shell.Show;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An entry in words, as the desk reads it. */
final class EntryWords {

    private static final Set<EntryKind> RECORDS =
            Set.of(EntryKind.VISIT, EntryKind.CHECK, EntryKind.SPOT_DECISION, EntryKind.PATROL);

    /** The fields of records by the words of their forms; who the party is stays on the pages that may open it. */
    private static final Map<String, String> LABELS = labels(
            "cause",
            "检查事由",
            "place",
            "地点",
            "started",
            "开始时间",
            "ended",
            "结束时间",
            "on",
            "看到的日期",
            "done",
            "怎样改正的",
            "seen",
            "看到的情况",
            "note",
            "处理说明",
            "printedNumber",
            "预编号",
            "facts",
            "违法事实",
            "violated",
            "违反的规定",
            "basis",
            "处罚依据",
            "kinds",
            "处罚种类",
            "fine",
            "罚款数额",
            "decidedAt",
            "处罚时间",
            "signature",
            "签收情况",
            "item",
            "事项编号",
            "again",
            "再次检查的理由");

    /** How somebody refused to sign; who it was, and who witnessed it, stays on the paper's own page. */
    private static final Map<String, String> DECLINED = labels("at", "签名处", "note", "拒绝签名的情况", "second", "在场的另一名执法人员");

    private EntryWords() {}

    static Map<String, String> facts(Entry entry, Place place) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("事项", entry.kind().label());
        facts.put("执法人员", entry.organName() + " " + entry.who());
        put(facts, "登记的地点", place.words());
        facts.put("手机上的序号", "第" + entry.number() + "条");
        facts.put("手机记下的时间", Show.dateTime(entry.clock().made()));
        facts.put("服务器收到的时间", Show.dateTime(entry.clock().received()));
        facts.put("上传时手机与服务器相差", Beside.offset(entry.clock().aheadMs()));
        return facts;
    }

    /** What was filled in, by the words of the form. */
    static Map<String, String> words(Entry entry) {
        var words = new LinkedHashMap<String, String>();
        put(words, "说明", entry.field("words"));
        if (RECORDS.contains(entry.kind())) {
            LABELS.forEach((key, label) -> put(words, label, entry.field(key).replace("T", " ")));
        }
        if (entry.kind() == EntryKind.DECLINE) {
            DECLINED.forEach((key, label) -> put(words, label, entry.field(key)));
            put(words, "录音录像", entry.field("recorded").equals("true") ? "有" : "");
        }
        return words;
    }

    /** The text that was shown to who signed, without what identifies a person. */
    static String masked(Entry entry) {
        var text = entry.field(SignBook.RECORD);
        for (var number : List.of(entry.field("idNumber"), entry.field("subjectNumber"))) {
            text = number.isEmpty() ? text : text.replace(number, Mask.idNumber(number));
        }
        var address = entry.field("address");
        return address.isEmpty() ? text : text.replace("住址：" + address, "住址：" + Mask.address(address));
    }

    private static Map<String, String> labels(String... pairs) {
        var labels = new LinkedHashMap<String, String>();
        for (var n = 0; n < pairs.length; n += 2) {
            labels.put(pairs[n], pairs[n + 1]);
        }
        return labels;
    }

    private static void put(Map<String, String> words, String label, String value) {
        if (!value.isEmpty()) {
            words.put(label, value);
        }
    }
}
