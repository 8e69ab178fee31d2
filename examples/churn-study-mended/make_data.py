"""Write data/customers.csv: made-up customers, the same ones at every run."""

import random
from pathlib import Path

SEED = 7
TARGET = Path(__file__).parent / "data" / "customers.csv"


def customer(rng):
    """One line of the table; one customer in sixteen did not tell their age."""
    age = "" if rng.random() < 1 / 16 else str(rng.randint(18, 90))
    months = rng.randint(1, 96)
    calls = rng.randint(0, 12)
    left = int(rng.random() < 0.2 + 0.04 * calls - 0.003 * months)
    return f"{age},{months},{calls},{left}"


def main():
    rng = random.Random(SEED)
    TARGET.parent.mkdir(exist_ok=True)
    lines = ["age,months,calls,left", *(customer(rng) for _ in range(200))]
    TARGET.write_text("\n".join(lines) + "\n")
    print(f"wrote {TARGET} with {len(lines) - 1} customers")


if __name__ == "__main__":
    main()
