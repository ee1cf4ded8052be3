package cn.xiangzhi.intake.questions;

import cn.xiangzhi.intake.Category;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What the office set for a category: hidden from the public, a time of its own. Empty {@code township}: the county. */
public record Setting(
        String category,
        String township,
        boolean hidden,
        @Nullable Integer amount,
        Category.@Nullable Unit unit,
        String source,
        String changedBy,
        OffsetDateTime changedAt,
        long version) {}
