/** What of a report the public may see: cleared one by one, personal data out, photos covered (F51 F52). */
@NullMarked
package cn.xiangzhi.intake.publication;

import org.jspecify.annotations.NullMarked;
