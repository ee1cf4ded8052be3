package cn.xiangzhi.access.accounts;

import cn.xiangzhi.base.Actor;
import org.jspecify.annotations.Nullable;

/** An account has a new password; its sessions but the one named must end. */
public record PasswordChanged(Actor account, @Nullable String keep) {}
