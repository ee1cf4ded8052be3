package cn.xiangzhi.powers.lists;

import cn.xiangzhi.base.Refused;
import cn.xiangzhi.powers.Asked;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A task beside the lists; it comes with its people, money and authority, or not at all (S12). */
public record TemporaryTask(
        UUID id,
        String township,
        String matter,
        List<String> codes,
        Means means,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate endedOn,
        String endReason,
        String approvedBy,
        String approval,
        long version) {

    /** What comes down with the task. */
    public record Means(String people, String money, String authority) {}

    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to) && (endedOn == null || day.isBefore(endedOn));
    }

    boolean covers(Asked asked) {
        return codes.contains(asked.category())
                || codes.stream().anyMatch(asked.items()::contains)
                || codes.isEmpty() && asked.name().length() > 1 && matter.contains(asked.name());
    }

    String named() {
        return "临时任务“" + matter + "”（" + approval + "，" + approvedBy + "批准，" + from + "至" + to + "）：人员" + means.people()
                + "；经费" + means.money() + "；权限" + means.authority();
    }

    /** Refused unless all three come with it, somebody approved it, and its days do not cross. */
    void complete() {
        if (matter.isBlank() || approvedBy.isBlank() || approval.isBlank()) {
            throw Refused.invalid("临时任务没有登记", "没有写明任务、批准人或批准文件", "请把任务内容、批准人、批准文件和文号都填上");
        }
        if (means.people().isBlank()
                || means.money().isBlank()
                || means.authority().isBlank()) {
            throw Refused.unlawful(
                    null,
                    "临时任务没有登记",
                    "没有把" + missing() + "一起交下来",
                    cn.xiangzhi.base.Basis.house("权随责走、费随事走"),
                    "请写明派来的人员、拨付的经费、赋予的权限；三样不齐的，由牵头部门自己办");
        }
        if (to.isBefore(from)) {
            throw Refused.invalid("临时任务没有登记", "止日早于起日", "请改正起止日期");
        }
    }

    private String missing() {
        return java.util.stream.Stream.of(
                        means.people().isBlank() ? "人员" : "",
                        means.money().isBlank() ? "经费" : "",
                        means.authority().isBlank() ? "权限" : "")
                .filter(word -> !word.isEmpty())
                .collect(java.util.stream.Collectors.joining("、"));
    }
}
