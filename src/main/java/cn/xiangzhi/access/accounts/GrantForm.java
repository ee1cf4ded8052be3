package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Ids;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The form by which a post is granted; {@code once} becomes the post's id. */
record GrantForm(
        @NotNull(message = "请从账号页面重新打开表单") UUID once,
        @NotNull(message = "请选择角色") @Nullable UUID role,
        @Nullable UUID organ,
        @Nullable String township,
        boolean organOnly,
        @NotNull(message = "请填写起始日期") @Nullable LocalDate from,
        @Nullable LocalDate to) {

    static GrantForm blank(LocalDate today, @Nullable String township) {
        return new GrantForm(Ids.next(), null, null, township, false, today, null);
    }
}
