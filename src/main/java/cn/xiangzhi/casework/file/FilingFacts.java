package cn.xiangzhi.casework.file;

import cn.xiangzhi.casework.file.PaperFacts.Source;
import cn.xiangzhi.shell.Show;
import java.util.List;
import java.util.Map;

/** Fields of the papers from the first report to the filing: register, transfer, filing or not (PPL 54). */
final class FilingFacts {

    private FilingFacts() {}

    static void fill(Map<String, Object> f, Source s) {
        f.put("接收时间", Show.dateTime(s.act().at()));
        f.put("发生地点", s.file().matter().place().words());
        f.put("内容摘要", s.said("summary"));
        f.put("登记人", s.actor().name());
        f.put("处理意见", "登记为案件线索，核查后决定是否立案");
        f.put("案情摘要", s.orElse("facts", s.said("summary")));
        f.put("涉嫌违反条款", s.said("violated"));
        f.put(
                "管辖依据",
                "违法行为发生地在本辖区（" + s.file().matter().place().words() + "）；事项"
                        + s.file().matter().itemCode() + "在现行权责清单内");
        f.put("不予立案理由", s.said("ground") + "。" + s.said("reason"));
        f.put("受移送机关", s.said("receiver"));
        f.put("移送原因", s.said("reason"));
        f.put("移送依据", s.act().move().basis());
        f.put(
                "移送材料",
                s.said("materials").isEmpty()
                        ? List.of()
                        : List.of(s.said("materials").split("\\R")));
        if (s.file().officers().isEmpty()) {
            f.put("执法人员", s.actor().name());
        }
    }
}
