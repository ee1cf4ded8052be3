package cn.xiangzhi.documents.template;

import java.util.List;
import java.util.Map;

/** The columns of the fields that are tables; every other field repeats as 【内容】. The first is what a plain text counts as. */
final class Columns {

    static final String COUNT = "行号";

    private static final List<String> THINGS = List.of("名称", "规格特征", "数量");
    private static final List<String> PLAIN = List.of("内容");
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "问答", List.of("答", "问"),
            "审核事项", List.of("事项", "意见"),
            "送达文书", List.of("名称", "文号"),
            "物品清单", THINGS,
            "样品清单", THINGS,
            "封条清单", List.of("编号", "位置"),
            "署名", List.of("机关", "日期"),
            "目录", List.of("题名", "序号", "文号", "责任者", "日期", "页号", "备注"));

    private Columns() {}

    static List<String> of(String list) {
        return COLUMNS.getOrDefault(list, PLAIN);
    }

    static boolean table(String list) {
        return COLUMNS.containsKey(list);
    }

    static String first(String list) {
        return of(list).getFirst();
    }
}
