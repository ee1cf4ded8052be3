package cn.xiangzhi.shell;

import cn.xiangzhi.base.Refused;
import org.jspecify.annotations.Nullable;

/** An action a detail page offers, or cannot offer and says why ({@code refusal}). {@code href} leads to its form. */
public record Offer(
        String label,
        String href,
        boolean primary,
        @Nullable String basis,
        @Nullable Refused refusal) {

    public boolean open() {
        return refusal == null;
    }
}
