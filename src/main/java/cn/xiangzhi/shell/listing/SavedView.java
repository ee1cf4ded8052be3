package cn.xiangzhi.shell.listing;

import java.util.UUID;

/** Conditions of a list kept under a name by one account; the usual one opens with the list. */
public record SavedView(UUID id, String path, String name, String query, boolean usual) {}
