/* The steps of RFC 9497 (ristretto255-SHA512, mode 1) over libsodium, and nothing else: what the .NET library is measured against. */
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* Declared here so that the library alone is needed, not its headers. */
typedef struct { uint64_t state[8]; uint64_t count[2]; uint8_t buf[128]; } sha512_state;
int sodium_init(void);
int crypto_scalarmult_ristretto255(unsigned char *q, const unsigned char *n, const unsigned char *p);
int crypto_scalarmult_ristretto255_base(unsigned char *q, const unsigned char *n);
int crypto_core_ristretto255_add(unsigned char *r, const unsigned char *p, const unsigned char *q);
int crypto_core_ristretto255_from_hash(unsigned char *p, const unsigned char *h);
void crypto_core_ristretto255_random(unsigned char *p);
void crypto_core_ristretto255_scalar_random(unsigned char *r);
void crypto_core_ristretto255_scalar_reduce(unsigned char *r, const unsigned char *s);
void crypto_core_ristretto255_scalar_mul(unsigned char *z, const unsigned char *x, const unsigned char *y);
void crypto_core_ristretto255_scalar_sub(unsigned char *z, const unsigned char *x, const unsigned char *y);
int crypto_core_ristretto255_scalar_invert(unsigned char *recip, const unsigned char *s);
int crypto_hash_sha512_init(sha512_state *state);
int crypto_hash_sha512_update(sha512_state *state, const unsigned char *in, unsigned long long inlen);
int crypto_hash_sha512_final(sha512_state *state, unsigned char *out);

static const unsigned char CONTEXT[] = "OPRFV1-\x01-ristretto255-SHA512";
#define CONTEXT_LEN (sizeof CONTEXT - 1)

int ref_init(void) { return sodium_init(); }

static void put16(sha512_state *s, size_t n)
{
    unsigned char b[2] = { (unsigned char)(n >> 8), (unsigned char)n };
    crypto_hash_sha512_update(s, b, 2);
}

static void put(sha512_state *s, const unsigned char *b, size_t n)
{
    put16(s, n);
    crypto_hash_sha512_update(s, b, n);
}

/* RFC 9380 expand_message_xmd to 64 bytes, the message already in the state after Z_pad. */
static void expand_end(sha512_state *s, unsigned char *out, const char *label)
{
    unsigned char dst[64], b0[64], tail[3] = { 0, 64, 0 }, one = 1;
    size_t l = strlen(label), n = l + CONTEXT_LEN;
    memcpy(dst, label, l);
    memcpy(dst + l, CONTEXT, CONTEXT_LEN);
    dst[n] = (unsigned char)n;
    crypto_hash_sha512_update(s, tail, 3);
    crypto_hash_sha512_update(s, dst, n + 1);
    crypto_hash_sha512_final(s, b0);
    sha512_state t;
    crypto_hash_sha512_init(&t);
    crypto_hash_sha512_update(&t, b0, 64);
    crypto_hash_sha512_update(&t, &one, 1);
    crypto_hash_sha512_update(&t, dst, n + 1);
    crypto_hash_sha512_final(&t, out);
}

static void expand_begin(sha512_state *s)
{
    static const unsigned char pad[128];
    crypto_hash_sha512_init(s);
    crypto_hash_sha512_update(s, pad, 128);
}

static void hash_to_scalar(sha512_state *s, unsigned char *scalar)
{
    unsigned char wide[64];
    expand_end(s, wide, "HashToScalar-");
    crypto_core_ristretto255_scalar_reduce(scalar, wide);
}

/* n points times one scalar: the plain loop. */
int ref_multiply(const unsigned char *k, const unsigned char *in, unsigned char *out, size_t n)
{
    int bad = 0;
    for (size_t i = 0; i < n; i++) bad |= crypto_scalarmult_ristretto255(out + 32 * i, k, in + 32 * i);
    return bad;
}

/* Evaluate a batch and prove it: RFC 9497 sections 3.3.2, 2.2.1. */
int ref_evaluate(const unsigned char *k, const unsigned char *pk, const unsigned char *in, size_t n, unsigned char *out, unsigned char *proof)
{
    unsigned char seed[64], seed_dst[64], d[32], t[32], m[32], z[32], r[32], t2[32], t3[32], c[32];
    int bad = ref_multiply(k, in, out, n);
    sha512_state s;
    memcpy(seed_dst, "Seed-", 5);
    memcpy(seed_dst + 5, CONTEXT, CONTEXT_LEN);
    crypto_hash_sha512_init(&s);
    put(&s, pk, 32);
    put(&s, seed_dst, 5 + CONTEXT_LEN);
    crypto_hash_sha512_final(&s, seed);
    for (size_t i = 0; i < n; i++) {
        expand_begin(&s);
        put(&s, seed, 64);
        put16(&s, i);
        put(&s, in + 32 * i, 32);
        put(&s, out + 32 * i, 32);
        crypto_hash_sha512_update(&s, (const unsigned char *)"Composite", 9);
        hash_to_scalar(&s, d);
        bad |= crypto_scalarmult_ristretto255(t, d, in + 32 * i);
        if (i == 0) memcpy(m, t, 32); else bad |= crypto_core_ristretto255_add(m, m, t);
    }
    bad |= crypto_scalarmult_ristretto255(z, k, m);
    crypto_core_ristretto255_scalar_random(r);
    bad |= crypto_scalarmult_ristretto255_base(t2, r);
    bad |= crypto_scalarmult_ristretto255(t3, r, m);
    expand_begin(&s);
    put(&s, pk, 32); put(&s, m, 32); put(&s, z, 32); put(&s, t2, 32); put(&s, t3, 32);
    crypto_hash_sha512_update(&s, (const unsigned char *)"Challenge", 9);
    hash_to_scalar(&s, c);
    memcpy(proof, c, 32);
    crypto_core_ristretto255_scalar_mul(t, c, k);
    crypto_core_ristretto255_scalar_sub(proof + 32, r, t);
    return bad;
}

/* Group operations on n elements: asker, key holder, asker again; and, of a question, the index. */
static int round_trip(size_t n, int rekey)
{
    unsigned char h[64], k[32], r[32], p[32], q[32], sum[32];
    int bad = 0;
    crypto_core_ristretto255_scalar_random(k);
    crypto_core_ristretto255_random(sum);
    for (size_t i = 0; i < n; i++) {
        memset(h, (int)(i % 255) + 1, 64);
        bad |= crypto_core_ristretto255_from_hash(p, h);       /* asker: hash to the group */
        crypto_core_ristretto255_scalar_random(r);
        bad |= crypto_scalarmult_ristretto255(p, r, p);        /* asker: blind */
        bad |= crypto_scalarmult_ristretto255(q, k, p);        /* key holder: evaluate */
        bad |= crypto_scalarmult_ristretto255(p, r, q);        /* key holder: composite */
        bad |= crypto_core_ristretto255_add(sum, sum, p);
        bad |= crypto_scalarmult_ristretto255(p, k, q);        /* asker: composites of both sides */
        bad |= crypto_core_ristretto255_add(sum, sum, p);
        bad |= crypto_scalarmult_ristretto255(p, r, q);
        bad |= crypto_core_ristretto255_add(sum, sum, p);
        bad |= crypto_scalarmult_ristretto255(p, k, q);        /* asker: unblind */
        if (rekey) bad |= crypto_scalarmult_ristretto255(q, r, p); /* index: re-key */
    }
    bad |= crypto_core_ristretto255_scalar_invert(r, r);       /* asker: one inversion for the batch */
    bad |= crypto_scalarmult_ristretto255(p, k, sum);          /* key holder: k·M, r·M, r·G */
    bad |= crypto_scalarmult_ristretto255(p, r, sum);
    bad |= crypto_scalarmult_ristretto255_base(p, r);
    bad |= crypto_scalarmult_ristretto255_base(p, k);          /* asker: s·G + c·K, s·M + c·Z */
    bad |= crypto_scalarmult_ristretto255(q, r, sum);
    bad |= crypto_scalarmult_ristretto255(q, k, sum);
    bad |= crypto_scalarmult_ristretto255(q, k, p);
    return bad;
}

/* Every group operation that one question of n elements needs on all sides. */
int ref_question(size_t n)
{
    return round_trip(n, 1);
}

/* Blind, evaluate, prove, verify, unblind: what one batch of a load needs before it can be registered. */
int ref_evaluation(size_t n)
{
    return round_trip(n, 0);
}
