from alembic import op
import sqlalchemy as sa

revision = "1"
down_revision = None


def upgrade():
    op.create_table("goods", sa.Column("id", sa.Integer, primary_key=True))
