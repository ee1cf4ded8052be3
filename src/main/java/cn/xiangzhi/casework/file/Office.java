package cn.xiangzhi.casework.file;

/** What the township's papers print of itself and of the bodies above and beside it; set by hand once, by the head. */
public record Office(
        String reviewBody,
        String court,
        String bank,
        String bankAddress,
        String bankAccount,
        String contact,
        String contactPhone,
        String contactAddress) {}
