/** Pre-reviewed by the township, decided by the county on document or on seal (S16). */
@NullMarked
package cn.xiangzhi.powers.forwarding;

import org.jspecify.annotations.NullMarked;
