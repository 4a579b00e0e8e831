import os

from alembic import context
from sqlalchemy import create_engine

address = os.environ["DATABASE_URL"].replace("postgresql://", "postgresql+psycopg://")
with create_engine(address).connect() as connection:
    context.configure(connection=connection)
    with context.begin_transaction():
        context.run_migrations()
