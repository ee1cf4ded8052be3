package cn.xiangzhi.shell;

import cn.xiangzhi.base.Actor;

/** Somebody took a list away as a sheet: which one, by which conditions, how many rows. The audit trail listens. */
public record ListExported(Actor actor, String list, String query, int rows) {}
