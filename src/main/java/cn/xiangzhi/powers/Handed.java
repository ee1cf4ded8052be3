package cn.xiangzhi.powers;

import java.util.UUID;

/** An item a department handed down to a township, whatever became of it since. */
public record Handed(String township, String itemCode, UUID department, String departmentName) {}
