package cn.xiangzhi.shell;

import cn.xiangzhi.base.Right;
import org.jspecify.annotations.Nullable;

/**
 * A first action on my work, as 登记报告: a room publishes it as a bean, and it is drawn only for who holds the right.
 *
 * @param icon a name of {@code shell/icons.html}
 */
public record QuickLink(
        int order,
        String label,
        String hint,
        String href,
        String icon,
        @Nullable Right right) {}
