package cn.xiangzhi.casework.file;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead by hand. */
record LeadForm(
        @NotBlank(message = "请填写事项编号，可从权责清单中查找") @Size(max = 40, message = "请核对事项编号")
        String item,

        @NotBlank(message = "请选择当事人类型") String kind,
        @Nullable @Size(max = 100, message = "请精简当事人名称") String party,
        @NotBlank(message = "请选择乡镇") String township,
        @Nullable String village,

        @NotBlank(message = "请填写发生地点") @Size(max = 200, message = "请精简发生地点")
        String place,

        @NotBlank(message = "请选择案件来源") String source,

        @NotBlank(message = "请填写违法情况") @Size(max = 5000, message = "请精简违法情况")
        String summary,

        @NotNull(message = "请填写发现日期") LocalDate discoveredOn,
        @Nullable UUID once) {

    /** The same about another item. */
    LeadForm about(String chosen) {
        return new LeadForm(chosen, kind, party, township, village, place, source, summary, discoveredOn, once);
    }
}
